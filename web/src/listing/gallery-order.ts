import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { Film, Picture } from '@vivarium/contracts/shared/picture.ts';

/** What a gallery shows, one after the other. */
export type Shown = { film: false; id: string; picture: Picture } | { film: true; id: string; picture: Film };

/** @returns what is ready of a listing's pictures and films, in the order in which its seller has put them. */
export function galleryOrder({
  images,
  videos,
  media,
}: Pick<ListingDetail, 'images' | 'videos' | 'media'>): Shown[] {
  const all: Shown[] = [
    ...images.map((picture) => ({ film: false as const, id: picture.id, picture })),
    ...videos.map((picture) => ({ film: true as const, id: picture.id, picture })),
  ];
  const rank = new Map(media.map(({ id }, at) => [id, at]));
  const rankOf = ({ id }: Shown) => rank.get(id) ?? media.length;
  return all.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** @returns the picture in the formats alone that have it at its widest: others would be chosen before, and are blurred to the pixel. */
export function atItsWidest(picture: Picture): Picture {
  const widest = Math.max(...picture.variants.map(({ width }) => width));
  const formats = picture.variants.filter(({ width }) => width === widest).map(({ format }) => format);
  return { ...picture, variants: picture.variants.filter(({ format }) => formats.includes(format)) };
}

/** Pixels of a poster: what a film is as wide as, on a dense screen, in the gallery. */
const POSTER_WIDTH = 1280;

/** @returns the addresses of a film: what stands there first, what is played, and what moves on its small picture. */
export function filmSources({ variants }: Film): { poster?: string; film?: string; preview?: string } {
  const posters = variants
    .filter(({ format, width }) => format === 'webp' && width <= POSTER_WIDTH)
    .toSorted((a, b) => b.width - a.width);
  const films = variants.filter(({ format }) => format === 'mp4');
  const [poster, film, preview] = [
    posters[0] ?? variants.find(({ format }) => format === 'webp'),
    films.find((one) => !one.preview),
    films.find((one) => one.preview),
  ].map((variant) => variant?.url);
  return { ...(poster && { poster }), ...(film && { film }), ...(preview && { preview }) };
}
