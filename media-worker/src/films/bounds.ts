import { LONGEST_FILM_S } from '@vivarium/contracts/media/uploads.ts';

/** What a film may have, and what is made of it. Lengths in seconds, sides in pixels of the upright picture. */
export const filmBounds = {
  longestS: LONGEST_FILM_S,
  /** What editors and phones round up. */
  graceS: 0.9,
  /** The largest that phones record, 4,096 × 2,304, and a little: what claims to be larger is not opened. */
  mostPixels: 9_500_000,
  leastSide: 16,
  /** Within full HD, upright or across. */
  madeLongest: 1920,
  madeShortest: 1080,
  mostFps: 30,
  preview: { seconds: 3, longest: 320, fps: 15 },
} as const;

/** @returns even sides that fit, never larger than the film's own. */
export function sidesWithin(
  { width, height }: { width: number; height: number },
  most: { longest: number; shortest: number },
): { width: number; height: number } {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const part = Math.min(1, most.longest / long, most.shortest / short);
  // A little more, for what a fraction lacks.
  const even = (side: number) => Math.max(2, 2 * Math.floor((side * part) / 2 + 1e-6));
  return { width: even(width), height: even(height) };
}
