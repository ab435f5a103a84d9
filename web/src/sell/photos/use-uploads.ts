import { mediaCommands } from '@vivarium/contracts/media/commands.ts';
import type { OwnMedia } from '@vivarium/contracts/media/http.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isApiError } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { randomKey } from '../../api/random-key.ts';
import { typeOf, unfit } from './file-type.ts';
import { sendFile } from './send-file.ts';

/** A file on its way, or what became of it. */
export interface Upload {
  /** Of this page; the id of the upload once there is one. */
  key: string;
  id?: string;
  name: string;
  /** What the browser shows of the file itself. */
  preview?: string;
  /** From 0 to 1, while it is sent. */
  sent: number;
  state: 'sending' | 'preparing' | 'ready' | 'refused' | 'failed';
  /** Why it was refused, as a code or in the words of the server. */
  reason?: string;
  media?: OwnMedia;
}

/** Milliseconds between two questions of what became of an upload. */
const ASK_EVERY = 700;

/**
 * Sends files and follows what becomes of them.
 * @param onTaken called with the id of each as soon as it is on its way: a listing may name it already.
 * @param onRefused called with the id of one that is not taken after all.
 */
export function useUploads(onTaken: (id: string) => void, onRefused: (id: string) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const leaving = useRef(new AbortController());
  /** By key: what the browser keeps of each file until it is told that nobody looks at it any more. */
  const previews = useRef(new Map<string, string>());
  const told = useRef({ onTaken, onRefused });
  told.current = { onTaken, onRefused };
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => {
      controller.abort();
      for (const url of previews.current.values()) URL.revokeObjectURL(url);
      previews.current.clear();
    };
  }, []);
  const note = useCallback((key: string, part: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);

  const follow = useCallback(
    async (key: string, id: string) => {
      const { signal } = leaving.current;
      while (!signal.aborted) {
        const media = await call(mediaCommands.showOwnMedia, { params: { id } }, { signal }).catch(
          (error: unknown) => (isApiError(error, 'media_not_found') ? ('gone' as const) : undefined),
        );
        if (media === 'gone') {
          note(key, { state: 'refused' });
          return told.current.onRefused(id);
        }
        if (media?.status === 'ready') return note(key, { state: 'ready', media });
        if (media?.status === 'rejected') {
          note(key, { state: 'refused', ...(media.reason && { reason: media.reason }) });
          return told.current.onRefused(id);
        }
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
      }
    },
    [note],
  );

  const sendOne = useCallback(
    async (key: string, file: File) => {
      const { signal } = leaving.current;
      try {
        const { items } = await call(mediaCommands.presignUploads, {
          body: {
            files: [{ name: file.name, contentType: typeOf(file), size: file.size, purpose: 'listing' }],
          },
        });
        const [address] = items;
        if (address === undefined) throw new Error('no address');
        await sendFile(address, file, { signal, onProgress: (sent) => note(key, { sent }) });
        note(key, { id: address.id, state: 'preparing', sent: 1 });
        told.current.onTaken(address.id);
        await follow(key, address.id);
      } catch (error) {
        if (!signal.aborted)
          note(key, { state: 'failed', ...(isApiError(error) && { reason: error.message }) });
      }
    },
    [note, follow],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const fresh = files.map((file): { upload: Upload; file: File } => {
        const base = { key: randomKey(), name: file.name, sent: 0 };
        const problem = unfit(file);
        if (problem)
          return {
            upload: { ...base, state: 'refused', reason: problem.most ? 'too_large' : 'unknown_kind' },
            file,
          };
        const preview = URL.createObjectURL(file);
        previews.current.set(base.key, preview);
        return { upload: { ...base, state: 'sending', preview }, file };
      });
      setUploads((all) => [...all, ...fresh.map(({ upload }) => upload)]);
      for (const { upload, file } of fresh) if (upload.state === 'sending') void sendOne(upload.key, file);
    },
    [sendOne],
  );

  const forget = useCallback((key: string) => {
    setUploads((all) => all.filter((one) => one.key !== key));
    URL.revokeObjectURL(previews.current.get(key) ?? '');
    previews.current.delete(key);
  }, []);
  return { uploads, add, forget };
}
