import type { Film } from '@vivarium/contracts/shared/picture.ts';
import { filmSources } from './gallery-order.ts';

interface FilmPlayerProps {
  film: Film;
  /** What it shows, where nobody has said it. */
  fallback: string;
  className: string | undefined;
}

/** A film with the controls of the browser. It stands still, and fetches next to nothing, until somebody plays it. */
export function FilmPlayer({ film, fallback, className }: FilmPlayerProps) {
  const sources = filmSources(film);
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody has written any
    <video
      className={className}
      controls
      playsInline
      preload="metadata"
      poster={sources.poster}
      src={sources.film}
      width={film.width}
      height={film.height}
      aria-label={film.alt ?? fallback}
    />
  );
}
