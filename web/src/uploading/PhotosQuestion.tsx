import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { mediaCommands } from '@vivarium/contracts/media/commands.ts';
import { acceptedTypes, LONGEST_FILM_S, type Purpose } from '@vivarium/contracts/media/uploads.ts';
import { MOST_ATTACHED, MOST_EVIDENCE } from '@vivarium/contracts/shared/attaching.ts';
import { useEffect, useId, useRef, useState } from 'react';
import { call } from '../api/call.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { acceptOf, isFilm } from './file-type.ts';
import { PendingFile } from './PendingFile.tsx';
import { PhotoRow } from './PhotoRow.tsx';
import { joined, type ListedPhoto } from './photo-list.ts';
import styles from './photos.module.css';
import { reasonWords } from './reason-words.ts';
import { reordered } from './reordered.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { type Upload, useUploads } from './use-uploads.ts';
import { withoutTwins } from './without-twins.ts';

/** Of one that was sent before this page was opened nothing is known but its id. @returns what a picture may have */
const mostMb = (purpose: Purpose) => Math.round((acceptedTypes[purpose]['image/jpeg'] ?? 0) / 1024 / 1024);

interface PhotosQuestionProps {
  photos: readonly ListedPhoto[];
  /** Whether they are of a listing; others are not for everybody, fewer, and have no words of their own. */
  isOfListing?: boolean;
  /** Which listing, once it is there: that it shows them is no news. */
  listingId?: string | undefined;
  change: (next: (before: readonly ListedPhoto[]) => readonly ListedPhoto[]) => void;
  /** Told how many are being sent: whoever goes on leaves them behind. */
  onSending: (count: number) => void;
}

/** Photographs: chosen or dropped, sent at once, put in order by dragging or by keys, each of a listing with words for who does not see it. */
export function PhotosQuestion({
  photos,
  change,
  onSending,
  isOfListing = true,
  listingId,
}: PhotosQuestionProps) {
  const { t } = useLingui();
  const inputId = useId();
  const [dragged, setDragged] = useState<number>();
  const purpose = isOfListing ? 'listing' : 'evidence';
  const most = isOfListing ? MOST_ATTACHED : MOST_EVIDENCE;
  const { uploads, newest, add, again, forget, note } = useUploads(purpose, (id, together) =>
    // Where there are as many as there may be, it is the newcomer that does not come.
    change((before) => (before.length < most ? joined(before, id, together) : before)),
  );
  const shown = useRef(photos);
  shown.current = photos;
  const [refused, setRefused] = useState<readonly { id: string; reason: string | undefined }[]>([]);
  const drop = (id: string) => change((before) => before.filter((one) => one.id !== id));
  const refuse = (id: string, reason: string | undefined) => {
    const upload = uploads.find((one) => one.id === id);
    drop(id);
    // One that was sent before this page was opened has no file here that could be named.
    if (upload) note(upload.key, { state: 'refused', ...(reason && { reason }) });
    else setRefused((before) => [...before, { id, reason }]);
  };
  const sending = uploads.filter(({ state }) => state === 'sending').length;
  useEffect(() => {
    onSending(sending);
    return () => onSending(0);
  }, [sending, onSending]);
  const isUnsent = uploads.some(({ state, isAway }) => state === 'sending' || isAway);
  useEffect(() => {
    if (!isUnsent) return;
    // What a page that goes has not sent is gone with it: the browser asks first, in words of its own.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsent]);
  const list = useRef<HTMLOListElement>(null);
  const input = useRef<HTMLInputElement>(null);
  /** Where one was taken out just now: the button that did it is gone, and the keyboard goes on with the next. */
  const removed = useRef<number>(undefined);
  useEffect(() => {
    const at = removed.current;
    if (at === undefined) return;
    removed.current = undefined;
    const next = list.current?.children[Math.min(at, photos.length - 1)];
    (next?.querySelector<HTMLElement>('[data-remove]') ?? input.current)?.focus();
  }, [photos]);
  const dismiss = (key: string) => {
    forget(key);
    input.current?.focus();
  };
  /** @returns how many more may come. What is sent, or can be tried again, has its place already. */
  const leftOf = (now: readonly Upload[]) => {
    const coming = now.filter(({ state }) => state !== 'refused');
    const others = shown.current.filter(({ id }) => !coming.some((one) => one.id === id));
    return Math.max(0, most - coming.length - others.length);
  };
  const take = async (files: Iterable<File> | null) => {
    const given = [...(files ?? [])];
    const there = newest()
      .filter(({ state }) => state !== 'refused')
      .map(({ file }) => file);
    const chosen = await withoutTwins(given, there);
    const twice = given.length - chosen.length;
    if (twice > 0)
      announce(
        plural(twice, {
          one: `# file is here already, and was not taken again.`,
          other: `# files are here already, and were not taken again.`,
        }),
      );
    // As it is now: while they were read, others may have been chosen.
    const left = leftOf(newest());
    add(chosen.slice(0, left));
    const over = chosen.length - left;
    if (over > 0)
      announce(
        plural(over, {
          one: `# file was not taken: there may be ${most} in all.`,
          other: `# files were not taken: there may be ${most} in all.`,
        }),
      );
  };
  const remove = (id: string, at: number) => {
    drop(id);
    removed.current = at;
    announce(t`Photograph ${at + 1} is removed.`);
    // What was there before stays until the form is saved; nobody shows it then, and it is swept away.
    const upload = uploads.find((one) => one.id === id);
    if (upload === undefined) return;
    forget(upload.key);
    call(mediaCommands.removeMedia, { params: { id } }).catch(() => undefined);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= photos.length) return;
    change((before) => reordered(before, from, to));
    announce(t`Photograph ${from + 1} is number ${to + 1} now.`);
  };
  const isOver = useDroppedFiles((files) => void take(files));
  const sentHere = (id: string) => {
    const upload = uploads.find((one) => one.id === id);
    return upload?.preview === undefined
      ? undefined
      : { preview: upload.preview, isFilm: isFilm(upload.file) };
  };
  const pending = uploads.filter(({ state }) => state !== 'sent');
  return (
    <fieldset className={styles.photos}>
      <legend>
        <Trans>Photographs and films</Trans>
      </legend>
      <div className={`${styles.drop} ${isOver ? styles.over : ''}`}>
        <label className={styles.choose} htmlFor={inputId}>
          <Trans>Choose photographs or films</Trans>
        </label>
        <input
          id={inputId}
          ref={input}
          className="visually-hidden"
          type="file"
          multiple
          accept={acceptOf(purpose)}
          disabled={leftOf(uploads) === 0}
          onChange={(event) => {
            void take(event.target.files);
            event.target.value = '';
          }}
        />
        <p className={styles.hint}>
          <Trans>
            or drop them here. Films may last {LONGEST_FILM_S} seconds. Place and camera are taken out of
            them.
          </Trans>{' '}
          {isOfListing && <Trans>The first photograph is shown in the search.</Trans>}
        </p>
      </div>
      {photos.length > 0 && (
        <ol className={styles.list} ref={list}>
          {photos.map((photo, at) => (
            <PhotoRow
              key={photo.id}
              photo={photo}
              isOfListing={isOfListing}
              listingId={listingId}
              at={at}
              count={photos.length}
              sent={sentHere(photo.id)}
              onMove={(to) => move(at, to)}
              onAlt={(alt) =>
                change((before) => before.map((one) => (one.id === photo.id ? { ...one, alt } : one)))
              }
              onRemove={() => remove(photo.id, at)}
              onRefused={(reason) => refuse(photo.id, reason)}
              onDragStart={() => setDragged(at)}
              onDropped={() => {
                if (dragged !== undefined) move(dragged, at);
                setDragged(undefined);
              }}
            />
          ))}
        </ol>
      )}
      {pending.length + refused.length > 0 && (
        <ul className={styles.pending}>
          {pending.map((upload) => (
            <PendingFile key={upload.key} {...{ upload, purpose }} onAgain={again} onDismiss={dismiss} />
          ))}
          {refused.map(({ id, reason }) => (
            <li key={id}>
              <span className={styles.refused} role="alert">
                {reasonWords(reason, mostMb(purpose), purpose)}
              </span>
              <Button
                look="link"
                onClick={() => setRefused((before) => before.filter((one) => one.id !== id))}
              >
                <Trans>Dismiss</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
