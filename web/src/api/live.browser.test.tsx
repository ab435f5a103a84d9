import { afterEach, expect, it, vi } from 'vitest';
import { type LiveEvent, listenLive } from './live.ts';
import { adoptSession, sessionStore } from './session.ts';

const ida = { id: 'ida', username: 'ida', displayName: 'Ida', emailVerified: true };
const adopt = (id: string) => adoptSession({ user: { ...ida, id }, accessToken: `of ${id}`, expiresIn: 900 });

afterEach(() => {
  sessionStore.setState({ status: 'signed-out' }, true);
  vi.restoreAllMocks();
});

interface Asked {
  headers: Headers;
  signal: AbortSignal | null | undefined;
}

/** @returns what was asked of the stream, and for each time what tells something and what breaks it off. */
function aStream() {
  const asked: Asked[] = [];
  const told: ((text: string) => void)[] = [];
  const broken: (() => void)[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_url, { headers, signal } = {}) => {
    asked.push({ headers: new Headers(headers), signal });
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        told.push((text) => controller.enqueue(encoder.encode(text)));
        broken.push(() => controller.error(new Error('The network has changed.')));
        signal?.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return new Response(body);
  });
  return { asked, told, broken };
}

it('reads for nobody any more what is told to whoever was signed in before', async () => {
  const { asked, told } = aStream();
  const heard: LiveEvent[] = [];
  adopt('ida');
  const stop = listenLive((event) => heard.push(event));
  await expect.poll(() => told.length).toBe(1);
  told[0]?.('event: notification\nid: 7\ndata: {}\n\n');
  await expect.poll(() => heard.map(({ id }) => id)).toEqual(['7']);
  adopt('otto');
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[0]?.signal?.aborted).toBe(true);
  expect(asked[1]?.headers.get('authorization')).toBe('Bearer of otto');
  expect(asked[1]?.headers.has('last-event-id')).toBe(false);
  stop();
});

it('goes on from what was told last when the stream breaks, and says that it was away, since more may have changed', async () => {
  const { asked, told, broken } = aStream();
  const heard: LiveEvent[] = [];
  adopt('mia');
  const stop = listenLive((event) => heard.push(event));
  await expect.poll(() => told.length, { timeout: 20_000 }).toBe(1);
  told[0]?.('event: notification\nid: 8\ndata: {}\n\n');
  await expect.poll(() => heard.at(-1)?.id).toBe('8');
  broken[0]?.();
  await expect.poll(() => told.length, { timeout: 20_000 }).toBe(2);
  expect(asked[1]?.headers.get('last-event-id')).toBe('8');
  await expect.poll(() => heard.at(-1)?.event).toBe('resumed');
  stop();
});

it('hears from another tab what is for whoever is signed in here, and nothing that is for somebody else', async () => {
  aStream();
  const heard: LiveEvent[] = [];
  adopt('ida');
  const stop = listenLive((event) => heard.push(event));
  const other = new BroadcastChannel('vivarium.stream');
  const event = { event: 'notification', data: {} };
  other.postMessage({ person: 'otto', event: { ...event, id: '1' } });
  other.postMessage({ person: 'ida', event: { ...event, id: '2' } });
  await expect.poll(() => heard.map(({ id }) => id)).toContain('2');
  expect(heard.map(({ id }) => id)).not.toContain('1');
  other.close();
  stop();
});
