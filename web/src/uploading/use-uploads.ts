import { mediaCommands } from '@vivarium/contracts/media/commands.ts';
import type { Purpose } from '@vivarium/contracts/media/uploads.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { randomKey } from '../api/random-key.ts';
import { useRetrying } from '../api/use-retrying.ts';
import { typeOf, unfit } from './file-type.ts';
import { isGood, isPassing } from './passing.ts';
import { type Address, sendFile } from './send-file.ts';

/** A file on its way to the store, or what kept it. */
export interface Upload {
  /** Of this page. */
  key: string;
  /** Of the upload, once there is one. */
  id?: string;
  file: File;
  /** What the browser shows of the file itself. */
  preview?: string;
  /** From 0 to 1, while it is sent. */
  sent: number;
  state: 'sending' | 'sent' | 'refused' | 'failed';
  /** Why, as a code or in the words of the server. */
  reason?: string;
  /** It failed because somebody could not be reached, and is tried again by itself. */
  isAway?: boolean;
  /** Where it is to be sent, once that is known. */
  address?: Address | undefined;
}

/** Files that are sent at a time: a line is not faster for more of them, and the first is there sooner. */
const AT_A_TIME = 3;

/**
 * Sends files to the store.
 * @param onSent called with the id of each as soon as it is there, and the ids of all that were chosen with it, in order: it
 *   may be named already.
 */
export function useUploads(purpose: Purpose, onSent: (id: string, together: readonly string[]) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  /** The same before it is drawn. */
  const newest = useRef<readonly Upload[]>([]);
  const write = useCallback((next: (before: readonly Upload[]) => readonly Upload[]) => {
    newest.current = next(newest.current);
    setUploads(newest.current);
  }, []);
  const leaving = useRef(new AbortController());
  /** By key: what the browser keeps of each file until it is told that nobody looks at it any more. */
  const previews = useRef(new Map<string, string>());
  /** By key: what ends the sending of one file. */
  const sendings = useRef(new Map<string, AbortController>());
  const told = useRef(onSent);
  told.current = onSent;
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => {
      controller.abort();
      for (const preview of previews.current.values()) URL.revokeObjectURL(preview);
      previews.current.clear();
    };
  }, []);
  const note = useCallback(
    (key: string, part: Partial<Upload>) =>
      write((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one))),
    [write],
  );

  const sendAll = useCallback(
    async (chosen: readonly Upload[]) => {
      const left = leaving.current.signal;
      const signals = new Map(
        chosen.map(({ key }) => {
          const own = new AbortController();
          sendings.current.set(key, own);
          return [key, AbortSignal.any([left, own.signal])];
        }),
      );
      const failed = (key: string, error: unknown) => {
        sendings.current.delete(key);
        if (signals.get(key)?.aborted) return;
        const isAway = isPassing(error);
        const why = isAway ? 'away' : isApiError(error) ? error.message : undefined;
        const part = { isAway, ...(why !== undefined && { reason: why }) };
        // To where it was refused it is not sent again.
        note(key, { state: 'failed', ...part, ...(!isAway && { address: undefined }) });
      };
      const files = chosen.map(({ file }) => ({
        ...{ name: file.name, contentType: typeOf(file), size: file.size, purpose },
      }));
      const known = chosen.map(({ address }) => address).filter((one) => isGood(one, Date.now()));
      const answer =
        known.length === chosen.length
          ? { items: known }
          : await call(mediaCommands.presignUploads, { body: { files } }).catch((error: unknown) => {
              for (const { key } of chosen) failed(key, error);
            });
      if (!answer) return;
      const { items } = answer;
      for (const [at, { key }] of chosen.entries()) {
        const address = items[at];
        if (address) note(key, { address });
      }
      const together = items.map(({ id }) => id);
      const waiting = [...chosen.entries()];
      const sendNext = async (): Promise<void> => {
        const [at, one] = waiting.shift() ?? [];
        const address = items[at ?? -1];
        if (one === undefined || address === undefined || left.aborted) return;
        const { key, file } = one;
        const signal = signals.get(key) ?? left;
        if (signal.aborted) return sendNext();
        try {
          // One that is tried again is on its way only once something goes out.
          const onProgress = (sent: number) => note(key, { sent, state: 'sending' });
          await sendFile(address, file, { signal, onProgress });
          note(key, { id: address.id, state: 'sent', sent: 1, isAway: false });
          told.current(address.id, together);
        } catch (error) {
          failed(key, error);
        } finally {
          sendings.current.delete(key);
        }
        return sendNext();
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, sendNext));
    },
    [note, purpose],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const fresh = files.map((file): Upload => {
        const base = { key: randomKey(), file, sent: 0 };
        const problem = unfit(file, purpose);
        if (problem) return { ...base, state: 'refused', reason: problem };
        const preview = URL.createObjectURL(file);
        previews.current.set(base.key, preview);
        return { ...base, state: 'sending', preview };
      });
      write((all) => [...all, ...fresh]);
      const fit = fresh.filter(({ state }) => state === 'sending');
      if (fit.length > 0) void sendAll(fit);
    },
    [sendAll, purpose, write],
  );
  const again = useCallback(
    (upload: Upload) => {
      note(upload.key, { state: 'sending', sent: 0 });
      if (!sendings.current.has(upload.key)) void sendAll([upload]);
    },
    [note, sendAll],
  );
  const away = uploads.filter(({ state, isAway }) => state === 'failed' && isAway === true);
  useRetrying(away.length > 0, () => {
    const idle = away.filter(({ key }) => !sendings.current.has(key));
    if (idle.length > 0) void sendAll(idle);
  });
  /** Takes a file out of the list; one that is being sent is sent no further. */
  const forget = useCallback(
    (key: string) => {
      sendings.current.get(key)?.abort();
      sendings.current.delete(key);
      write((all) => all.filter((one) => one.key !== key));
      URL.revokeObjectURL(previews.current.get(key) ?? '');
      previews.current.delete(key);
    },
    [write],
  );
  return { uploads, newest: useCallback(() => newest.current, []), add, again, forget, note };
}
