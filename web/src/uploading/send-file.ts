import type { PresignAnswer } from '@vivarium/contracts/media/http.ts';

type Address = PresignAnswer['items'][number];

/**
 * Sends a file to the store, and tells how far it is. Not by `fetch`, which says nothing of what has gone out.
 * @param onProgress told of the part that has gone out, from 0 to 1.
 * @throws when it does not get there; an abort is an error as others are.
 */
export function sendFile(
  { method, url, headers }: Address,
  file: Blob,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (part: number) => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(String(request.status))));
    request.onerror = () => reject(new Error('unreachable'));
    request.onabort = () => reject(new Error('aborted'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
