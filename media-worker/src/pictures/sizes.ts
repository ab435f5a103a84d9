import type { Purpose } from '@vivarium/contracts/media/uploads.ts';

/** What is made of a picture: how wide, and in which formats. */
export interface Size {
  width: number;
  formats: readonly ('avif' | 'webp' | 'jpeg')[];
}

/**
 * Widths that the pages show: a thumbnail, a card, a card on a dense screen or the gallery of a phone, and the zoom. JPEG
 * only where it is for mails and readers without the others.
 */
const ofListing: readonly Size[] = [
  { width: 320, formats: ['avif', 'webp'] },
  { width: 640, formats: ['avif', 'webp', 'jpeg'] },
  { width: 1280, formats: ['avif', 'webp', 'jpeg'] },
  { width: 2048, formats: ['webp'] },
];

/** Faces are small, and square. */
const ofAvatar: readonly Size[] = [
  { width: 96, formats: ['webp'] },
  { width: 256, formats: ['webp', 'jpeg'] },
];

/** Longest side of what is kept, in pixels. */
export const LONGEST_SIDE = 2048;

/** @returns the sizes for a picture that is so wide: the smaller ones, and one of its own width where that is in between. */
export function sizesFor(purpose: Purpose, width: number): Size[] {
  const all = purpose === 'avatar' ? ofAvatar : ofListing;
  const smaller = all.filter((size) => size.width < width);
  const next = all.find((size) => size.width >= width);
  return next === undefined ? smaller : [...smaller, { ...next, width }];
}
