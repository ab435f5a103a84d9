import { Trans, useLingui } from '@lingui/react/macro';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { type KeyboardEvent, type TouchEvent, useEffect, useRef, useState } from 'react';
import { Photo } from '../card/Photo.tsx';
import { Picture } from '../card/Picture.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { FilmPlayer } from './FilmPlayer.tsx';
import { GalleryStrip } from './GalleryStrip.tsx';
import styles from './gallery.module.css';
import { atItsWidest, galleryOrder } from './gallery-order.ts';

/** Pixels that a finger moves before it means the next picture. */
const SWIPE = 40;

/** The photographs and films of a listing: one large, the others below; by keys, by finger, and to the pixel. */
export function Gallery({ listing }: { listing: ListingDetail }) {
  const { t } = useLingui();
  const { title } = listing;
  const all = galleryOrder(listing);
  const [chosen, choose] = useState(0);
  const [isEnlarged, enlarge] = useState(false);
  const touched = useRef<number>(undefined);
  const section = useRef<HTMLElement>(null);
  const isByKey = useRef(false);
  const at = Math.min(chosen, all.length - 1);
  const current = all[at];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each step
  useEffect(() => {
    // What had the focus may be gone, as a film is not enlarged: the keys go on.
    if (isByKey.current && !section.current?.contains(document.activeElement)) section.current?.focus();
    isByKey.current = false;
  }, [at]);
  if (current === undefined) return null;
  const [number, count] = [at + 1, all.length];
  const step = (by: number) => choose((at + by + all.length) % all.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    // In the enlarged picture the keys scroll, in a film they wind.
    if (by === undefined || isEnlarged || event.target instanceof HTMLMediaElement) return;
    event.preventDefault();
    isByKey.current = true;
    step(by);
  };
  const onTouchEnd = (event: TouchEvent) => {
    // On a film a finger winds.
    if (touched.current === undefined || event.target instanceof HTMLMediaElement) return;
    const moved = (event.changedTouches[0]?.clientX ?? 0) - touched.current;
    if (Math.abs(moved) > SWIPE) step(moved < 0 ? 1 : -1);
  };
  return (
    <section
      ref={section}
      className={styles.gallery}
      aria-label={t`Photographs and films`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div
        className={styles.stage}
        onTouchStart={(event) => {
          // Two fingers make it larger.
          touched.current = event.touches.length === 1 ? event.touches[0]?.clientX : undefined;
        }}
        onTouchEnd={onTouchEnd}
      >
        {current.film ? (
          <FilmPlayer
            key={current.id}
            film={current.picture}
            className={styles.large}
            fallback={t`${title}, film, ${number} of ${count}`}
          />
        ) : (
          <Photo
            key={current.id}
            image={current.picture}
            className={styles.large}
            sizes="(min-width: 900px) 60vw, 100vw"
            fallback={t`${title}, photograph ${number} of ${count}`}
            eager
            instead={<DrawnInstead listing={listing} />}
          />
        )}
        {!current.film && (
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
      {all.length > 1 && <GalleryStrip all={all} at={at} choose={choose} />}
      <p className="visually-hidden" role="status">
        <Trans>
          Picture {number} of {count}
        </Trans>
      </p>
      {isEnlarged && !current.film && (
        <Sheet title={title} kind="full" flush onClose={() => enlarge(false)}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <section className={styles.pixels} aria-label={t`Photograph in full size`} tabIndex={0}>
            <Photo
              image={atItsWidest(current.picture)}
              sizes={`${current.picture.width}px`}
              fallback={title}
              eager
            />
          </section>
        </Sheet>
      )}
    </section>
  );
}

/** What stands in the place of a photograph that cannot be had: nobody is to take it for one. */
function DrawnInstead({ listing }: { listing: ListingDetail }) {
  return (
    <div className={styles.instead}>
      <Picture listing={{ ...listing, images: [] }} />
      <p>
        <Trans>The photograph cannot be shown just now. This is a drawing.</Trans>
      </p>
    </div>
  );
}
