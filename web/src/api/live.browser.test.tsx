import { afterEach, expect, it, vi } from 'vitest';
import { type LiveEvent, listenLive } from './live.ts';
import { adoptSession, sessionStore } from './session.ts';

const ida = { id: 'ida', username: 'ida', displayName: 'Ida', emailVerified: true };
const adopt = (id: string) => adoptSession({ user: { ...ida, id }, accessToken: `of ${id}`, expiresIn: 900 });

afterEach(() => {
  sessionStore.setState({ status: 'signed-out' }, true);
  vi.restoreAllMocks();
});

it('reads for nobody any more what is told to whoever was signed in before', async () => {
  const asked: { headers: Headers; signal: AbortSignal | null | undefined }[] = [];
  const told: ((text: string) => void)[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_url, { headers, signal } = {}) => {
    asked.push({ headers: new Headers(headers), signal });
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        told.push((text) => controller.enqueue(encoder.encode(text)));
        signal?.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return new Response(body);
  });
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
