import { Trans, useLingui } from '@lingui/react/macro';
import { LONGEST_ALT } from '@vivarium/contracts/shared/attaching.ts';
import { useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/Link.tsx';
import type { ListedPhoto } from './photo-list.ts';
import styles from './photos.module.css';
import { isOpen, useOwnMedia } from './use-own-media.ts';

interface PhotoRowProps {
  photo: ListedPhoto;
  /** Whether it is of a listing: only what that says of it is kept. */
  isOfListing: boolean;
  /** The listing that it is asked for, where there is one. */
  listingId: string | undefined;
  at: number;
  count: number;
  /** What the browser shows of it, where it was sent from this page. */
  sent: { preview: string; isFilm: boolean } | undefined;
  onMove: (to: number) => void;
  onAlt: (alt: string) => void;
  onRemove: () => void;
  /** It is not taken after all, and why as a code. */
  onRefused: (reason: string | undefined) => void;
  onDragStart: () => void;
  onDropped: () => void;
}

/** One photograph in its place. */
export function PhotoRow(props: PhotoRowProps) {
  const { photo, isOfListing, listingId, at, count, sent } = props;
  const { onMove, onAlt, onRemove, onRefused, onDragStart, onDropped } = props;
  const { t } = useLingui();
  const number = at + 1;
  const [isOver, setIsOver] = useState(false);
  const { media, isRefused, reason } = useOwnMedia(photo.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is told of once, whatever the form makes of it
  useEffect(() => {
    if (isRefused) onRefused(reason);
  }, [isRefused, reason]);
  const isFilm = sent?.isFilm ?? (media?.duration ?? null) !== null;
  const made = media?.variants.find(({ format }) => format === 'webp')?.url;
  const [also] = media?.alsoOn.filter((id) => id !== listingId) ?? [];
  const name = photo.alt || (isFilm ? t`Film ${number}` : t`Photograph ${number}`);
  return (
    <li
      className={`${styles.row} ${isOver ? styles.over : ''}`}
      draggable
      onDragStart={onDragStart}
      onDragOver={(event) => {
        // A file that is dropped here is one more, as anywhere else on the page.
        if (event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        if (event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        setIsOver(false);
        onDropped();
      }}
    >
      <div className={styles.thumb}>
        {sent?.isFilm && !made ? (
          <video src={sent.preview} muted playsInline preload="metadata" aria-label={name} />
        ) : (
          <Thumb src={sent?.isFilm ? made : (sent?.preview ?? made)} alt={name} />
        )}
        {isOpen(media) && (
          <span className={styles.busy}>
            <Trans>Being prepared…</Trans>
          </span>
        )}
      </div>
      {isOfListing && (
        <Field
          label={isFilm ? t`What does film ${number} show?` : t`What does photograph ${number} show?`}
          optional
        >
          {(control) => (
            <input
              {...control}
              maxLength={LONGEST_ALT}
              value={photo.alt}
              onChange={(event) => onAlt(event.target.value)}
            />
          )}
        </Field>
      )}
      {also !== undefined && (
        <p className={styles.also} role="status">
          <Trans>
            This photograph is on <Link to={`/listing/${also}`}>another listing of yours</Link> too. You may
            leave it there and here.
          </Trans>
        </p>
      )}
      <div className={styles.actions}>
        <Button
          icon
          aria-label={t`Move photograph ${number} forward`}
          aria-disabled={at === 0}
          onClick={() => onMove(at - 1)}
        >
          <Icon name="previous" />
        </Button>
        <Button
          icon
          aria-label={t`Move photograph ${number} back`}
          aria-disabled={number === count}
          onClick={() => onMove(at + 1)}
        >
          <Icon name="next" />
        </Button>
        <Button icon data-remove aria-label={t`Remove photograph ${number}`} onClick={onRemove}>
          <Icon name="close" />
        </Button>
      </div>
    </li>
  );
}

function Thumb({ src, alt }: { src: string | undefined; alt: string }) {
  return src === undefined ? null : <img src={src} alt={alt} />;
}
