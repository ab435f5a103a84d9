import { Trans, useLingui } from '@lingui/react/macro';
import { mediaCommands } from '@vivarium/contracts/media/commands.ts';
import { MOST_ATTACHED } from '@vivarium/contracts/shared/attaching.ts';
import { type DragEvent, useId, useState } from 'react';
import { call } from '../../api/call.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import type { SellPhoto } from '../sell-form.ts';
import { accept } from './file-type.ts';
import { PhotoRow } from './PhotoRow.tsx';
import styles from './photos.module.css';
import { reasonWords } from './reason-words.ts';
import { reordered } from './reordered.ts';
import { useUploads } from './use-uploads.ts';

interface PhotosQuestionProps {
  photos: readonly SellPhoto[];
  change: (next: (before: readonly SellPhoto[]) => readonly SellPhoto[]) => void;
}

/** Photographs: chosen or dropped, sent at once, put in order by dragging or by keys, each with words for who does not see it. */
export function PhotosQuestion({ photos, change }: PhotosQuestionProps) {
  const { t } = useLingui();
  const inputId = useId();
  const [isOver, setIsOver] = useState(false);
  const [dragged, setDragged] = useState<number>();
  const { uploads, add, forget } = useUploads(
    (id) => change((before) => [...before, { id, alt: '' }].slice(0, MOST_ATTACHED)),
    (id) => change((before) => before.filter((one) => one.id !== id)),
  );
  const left = MOST_ATTACHED - photos.length;
  const take = (files: FileList | null) => add([...(files ?? [])].slice(0, Math.max(0, left)));
  const move = (from: number, to: number) => {
    if (to < 0 || to >= photos.length) return;
    change((before) => reordered(before, from, to));
    announce(t`Photograph ${from + 1} is number ${to + 1} now.`);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (event.dataTransfer.files.length > 0) take(event.dataTransfer.files);
  };
  const pending = uploads.filter(({ id, state }) => id === undefined || state === 'refused');
  return (
    <fieldset className={styles.photos}>
      <legend>
        <Trans>Photographs</Trans>
      </legend>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        className={`${styles.drop} ${isOver ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          if (event.dataTransfer.types.includes('Files')) setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        <label className={styles.choose} htmlFor={inputId}>
          <Trans>Choose photographs</Trans>
        </label>
        <input
          id={inputId}
          className="visually-hidden"
          type="file"
          multiple
          accept={accept}
          disabled={left <= 0}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <p className={styles.hint}>
          <Trans>
            or drop them here. Place and camera are taken out of them. The first one is shown in the search.
          </Trans>
        </p>
      </div>
      {photos.length > 0 && (
        <ol className={styles.list}>
          {photos.map((photo, at) => (
            <PhotoRow
              key={photo.id}
              photo={photo}
              at={at}
              count={photos.length}
              upload={uploads.find(({ id }) => id === photo.id)}
              onMove={(to) => move(at, to)}
              onAlt={(alt) =>
                change((before) => before.map((one) => (one.id === photo.id ? { ...one, alt } : one)))
              }
              onRemove={() => {
                change((before) => before.filter(({ id }) => id !== photo.id));
                const upload = uploads.find(({ id }) => id === photo.id);
                if (upload !== undefined) forget(upload.key);
                call(mediaCommands.removeMedia, { params: { id: photo.id } }).catch(() => undefined);
              }}
              onDragStart={() => setDragged(at)}
              onDropped={() => {
                if (dragged !== undefined) move(dragged, at);
                setDragged(undefined);
              }}
            />
          ))}
        </ol>
      )}
      {pending.length > 0 && (
        <ul className={styles.pending}>
          {pending.map(({ key, name, sent, state, reason }) => (
            <li key={key}>
              <span className={styles.name}>{name}</span>
              {state === 'sending' ? (
                <progress value={sent} aria-label={t`Sending ${name}`} />
              ) : (
                <>
                  <span className={styles.refused} role="alert">
                    {reasonWords(reason)}
                  </span>
                  <Button look="link" onClick={() => forget(key)}>
                    <Trans>Dismiss</Trans>
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
