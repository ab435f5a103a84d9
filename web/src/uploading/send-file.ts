import type { PresignAnswer } from '@vivarium/contracts/media/http.ts';

/** Milliseconds without a byte going out after which nothing is expected any more; a slow line buffers for a while. */
const STALLED_MS = 120_000;

export type Address = PresignAnswer['items'][number];

/** The store has answered, and does not take the file. */
export class StoreRefusal extends Error {
  readonly status: number;

  /** @param status HTTP status */
  constructor(status: number) {
    super(`the store answered ${status}`);
    this.status = status;
  }
}

/**
 * Sends a file to the store, and tells how far it is. Not by `fetch`, which says nothing of what has gone out.
 * @param onProgress told of the part that has gone out, from 0 to 1.
 * @throws {StoreRefusal} when the store does not take it, and another error when it does not get there, or stalls; an abort is an error as others are.
 */
export function sendFile(
  { method, url, headers }: Address,
  file: Blob,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (part: number) => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stalled: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALLED_MS);
    };
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      wait();
      onProgress(total === 0 ? 0 : loaded / total);
    };
    request.onload = () => (request.status < 300 ? resolve() : reject(new StoreRefusal(request.status)));
    request.onerror = () => reject(new Error('unreachable'));
    request.onabort = () => reject(new Error('aborted'));
    request.onloadend = () => clearTimeout(stalled);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
    wait();
  });
}
