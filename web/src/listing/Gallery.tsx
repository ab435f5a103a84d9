import { Trans, useLingui } from '@lingui/react/macro';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { type KeyboardEvent, type TouchEvent, useRef, useState } from 'react';
import { Photo } from '../card/Photo.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './gallery.module.css';

/** Pixels that a finger moves before it means the next picture. */
const SWIPE = 40;

/** The photographs of a listing: one large, the others below; by keys, by finger, and to the pixel. */
export function Gallery({ listing }: { listing: ListingDetail }) {
  const { t } = useLingui();
  const { images, videos, title } = listing;
  const all = [...images, ...videos];
  const [chosen, choose] = useState(0);
  const [isEnlarged, enlarge] = useState(false);
  const touched = useRef<number>(undefined);
  const at = Math.min(chosen, all.length - 1);
  const current = all[at];
  if (current === undefined) return null;
  const [number, count] = [at + 1, all.length];
  const step = (by: number) => choose((at + by + all.length) % all.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    // In the enlarged picture the keys scroll, in a film they wind.
    if (by === undefined || isEnlarged || event.target instanceof HTMLMediaElement) return;
    event.preventDefault();
    step(by);
  };
  const onTouchEnd = (event: TouchEvent) => {
    if (touched.current === undefined) return;
    const moved = (event.changedTouches[0]?.clientX ?? 0) - touched.current;
    if (Math.abs(moved) > SWIPE) step(moved < 0 ? 1 : -1);
  };
  const film = videos.find(({ id }) => id === current.id);
  return (
    <section className={styles.gallery} aria-label={t`Photographs`} onKeyDown={onKeyDown}>
      <div
        className={styles.stage}
        onTouchStart={(event) => {
          // Two fingers make it larger.
          touched.current = event.touches.length === 1 ? event.touches[0]?.clientX : undefined;
        }}
        onTouchEnd={onTouchEnd}
      >
        {film ? (
          // biome-ignore lint/a11y/useMediaCaption: nobody has written any
          <video
            key={film.id}
            className={styles.large}
            controls
            preload="metadata"
            poster={film.variants.find(({ format }) => format === 'webp')?.url}
            src={film.variants.find(({ format }) => format === 'mp4')?.url}
            width={film.width}
            height={film.height}
          />
        ) : (
          <Photo
            key={current.id}
            image={current}
            className={styles.large}
            sizes="(min-width: 900px) 60vw, 100vw"
            fallback={t`${title}, photograph ${number} of ${count}`}
            eager
          />
        )}
        {!film && (
          <Button
            icon
            className={`${styles.zoom} no-print`}
            aria-label={t`Enlarge the picture`}
            onClick={() => enlarge(true)}
          >
            <Icon name="zoom" />
          </Button>
        )}
        {all.length > 1 && (
          <>
            <Button
              icon
              className={`${styles.before} no-print`}
              aria-label={t`Picture before`}
              onClick={() => step(-1)}
            >
              <Icon name="previous" />
            </Button>
            <Button
              icon
              className={`${styles.after} no-print`}
              aria-label={t`Next picture`}
              onClick={() => step(1)}
            >
              <Icon name="next" />
            </Button>
          </>
        )}
      </div>
      {all.length > 1 && (
        <ul className={`${styles.strip} no-print`}>
          {all.map((one, i) => (
            <li key={one.id}>
              <button
                type="button"
                aria-label={t`Picture ${i + 1} of ${count}`}
                aria-current={i === at}
                onClick={() => choose(i)}
              >
                <Photo image={{ ...one, alt: '' }} className={styles.small} sizes="96px" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="visually-hidden" role="status">
        <Trans>
          Picture {number} of {count}
        </Trans>
      </p>
      {isEnlarged && (
        <Sheet title={title} kind="full" flush onClose={() => enlarge(false)}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <section className={styles.pixels} aria-label={t`Photograph in full size`} tabIndex={0}>
            <Photo image={current} sizes={`${current.width}px`} fallback={title} eager />
          </section>
        </Sheet>
      )}
    </section>
  );
}
