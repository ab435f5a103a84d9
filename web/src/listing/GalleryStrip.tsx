import { useLingui } from '@lingui/react/macro';
import type { Film } from '@vivarium/contracts/shared/picture.ts';
import { useState } from 'react';
import { Photo } from '../card/Photo.tsx';
import { minutes } from '../format/minutes.ts';
import { useMedia } from '../ui/use-media.ts';
import styles from './gallery.module.css';
import { filmSources, type Shown } from './gallery-order.ts';

interface GalleryStripProps {
  all: readonly Shown[];
  at: number;
  choose: (at: number) => void;
}

/** All that a gallery has, small. */
export function GalleryStrip({ all, at, choose }: GalleryStripProps) {
  const { t } = useLingui();
  const count = all.length;
  return (
    <ul className={`${styles.strip} no-print`}>
      {all.map((one, i) => {
        const number = i + 1;
        const length = one.film ? minutes(one.picture.duration) : '';
        return (
          <li key={one.id}>
            <button
              type="button"
              aria-label={
                one.film
                  ? t`Film, ${number} of ${count}, ${length} minutes`
                  : t`Picture ${number} of ${count}`
              }
              aria-current={i === at}
              onClick={() => choose(i)}
            >
              {one.film ? (
                <SmallFilm film={one.picture} length={length} />
              ) : (
                <Photo image={{ ...one.picture, alt: '' }} className={styles.small} sizes="96px" />
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The poster of a film, which moves while somebody points at it, without sound; never for who wants no motion. */
function SmallFilm({ film, length }: { film: Film; length: string }) {
  const [isPointedAt, setIsPointedAt] = useState(false);
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const { preview } = filmSources(film);
  return (
    <span
      className={styles.film}
      onPointerEnter={() => setIsPointedAt(true)}
      onPointerLeave={() => setIsPointedAt(false)}
    >
      <Photo image={{ ...film, alt: '' }} className={styles.small} sizes="96px" />
      {isPointedAt && !isStill && preview && (
        <video className={styles.moving} src={preview} autoPlay muted loop playsInline tabIndex={-1} />
      )}
      <span className={styles.length} aria-hidden="true">
        <svg width="8" height="10" viewBox="0 0 8 10" aria-hidden="true" focusable="false">
          <path d="M0 0l8 5-8 5z" fill="currentColor" />
        </svg>
        {length}
      </span>
    </span>
  );
}
