import type { Purpose } from '@vivarium/contracts/media/uploads.ts';
import type { Part } from '../darkroom/protocol.ts';

type Format = 'avif' | 'webp' | 'jpeg';

/** What is made of a picture: how wide, and in which formats. */
export interface Size {
  width: number;
  formats: readonly Format[];
}

interface SizeInParts extends Size {
  /** Those of the formats that are made first, where a picture is made in two parts. */
  first: readonly Format[];
}

/**
 * Widths that the pages show: a thumbnail, a card, a card on a dense screen or the gallery of a phone, and the zoom. JPEG
 * only where it is for mails and readers without the others. AVIF, which takes most of the time, is never among the first: a
 * page takes it before all else, and would show a small one large.
 */
const ofListing: readonly SizeInParts[] = [
  { width: 320, formats: ['avif', 'webp'], first: ['webp'] },
  { width: 640, formats: ['avif', 'webp', 'jpeg'], first: ['webp', 'jpeg'] },
  { width: 1280, formats: ['avif', 'webp', 'jpeg'], first: ['webp'] },
  { width: 2048, formats: ['webp'], first: [] },
];

/** Faces are small, and square. */
const ofAvatar: readonly SizeInParts[] = [
  { width: 96, formats: ['webp'], first: ['webp'] },
  { width: 256, formats: ['webp', 'jpeg'], first: ['webp', 'jpeg'] },
];

/** Longest side of what is kept, in pixels. */
export const LONGEST_SIDE = 2048;

/**
 * @returns the sizes for a picture that is so wide: the smaller ones, and one of its own width where that is in between. In
 *   parts they are the same, with fewer formats, so that each is made from the same pixels.
 */
export function sizesFor(purpose: Purpose, width: number, part: Part = 'all'): Size[] {
  const all = purpose === 'avatar' ? ofAvatar : ofListing;
  const smaller = all.filter((size) => size.width < width);
  const next = all.find((size) => size.width >= width);
  const sizes = next === undefined ? smaller : [...smaller, { ...next, width }];
  return sizes.map((size) => ({ width: size.width, formats: formatsOf(size, part) }));
}

function formatsOf({ formats, first }: SizeInParts, part: Part): readonly Format[] {
  if (part === 'all') return formats;
  return formats.filter((format) => first.includes(format) === (part === 'first'));
}
