import { afterEach, expect, it, vi } from 'vitest';
import { askingOnce, render } from '../ui/render.tsx';
import { useHourlyStream } from './use-hourly-stream.ts';

/** A stream that the test opens and ends. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 0;
  constructor() {
    super();
    Stream.all.push(this);
  }
  close() {
    this.readyState = 2;
  }
  /** The server answered with something else than a stream, after which a browser asks no more. */
  refuse() {
    this.readyState = 2;
    this.dispatchEvent(new Event('error'));
  }
  open() {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
}
afterEach(() => vi.unstubAllGlobals());

function Streaming() {
  useHourlyStream();
  return null;
}

it('takes up a stream that was refused, and asks for what it has missed', async () => {
  Stream.all = [];
  vi.stubGlobal('EventSource', Stream);
  const client = askingOnce();
  const missed = vi.spyOn(client, 'invalidateQueries');
  const screen = await render(<Streaming />, { client });
  expect(Stream.all).toHaveLength(1);
  Stream.all[0]?.open();
  expect(missed).not.toHaveBeenCalled();
  Stream.all[0]?.refuse();
  await vi.waitFor(
    () => {
      dispatchEvent(new Event('online'));
      expect(Stream.all.length).toBeGreaterThan(1);
    },
    { timeout: 30_000 },
  );
  Stream.all.at(-1)?.open();
  expect(missed).toHaveBeenCalledExactlyOnceWith({ queryKey: ['trends', 'hourly'] });
  await screen.unmount();
  expect(Stream.all.at(-1)?.readyState).toBe(2);
});
