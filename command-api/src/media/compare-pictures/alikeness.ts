import { correlation } from './correlation.ts';
import { evened, withinFrameOf, withoutFrame } from './evened.ts';
import { FINE_SIDE, halved, haveSameMarkings } from './markings.ts';
import { type Placement, SIDE, sampledAt } from './placement.ts';
import { type Placeable, placeable, placementIn, straight } from './placing.ts';

/** Samples for each side at which both are judged, and of the blocks that are judged one by one. */
const COUNT = 48;
const BLOCK = 8;
/** Of the blocks, the share that may differ: somebody has written something over them. */
const MAY_DIFFER = 0.4;
/** A block that has less than this share of the mean spread shows nothing. */
const LEAST_SPREAD = 0.1;

/**
 * From so much alikeness on, two pictures are copies of one: see docs/adr/0102. Of pairs of two animals of one morph, drawn,
 * none of those tried came near.
 */
export const COPY_FROM = 0.94;

/** So much alike at most are two that fit upon each other and have other markings. */
const OTHER_MARKINGS = 0.9;

/** What a picture is compared by; `markings` only of one whose fine greys are known. */
export type Comparable = Placeable & { markings?: Float64Array };

/** @param greys of a picture, `FINE_SIDE` × `FINE_SIDE` (of old ones `SIDE` × `SIDE`) from 0 to 255, row by row. */
export function comparable(greys: Uint8Array): Comparable {
  const given = Float64Array.from(greys);
  if (given.length === SIDE * SIDE) return placeable(withoutFrame(given, withinFrameOf(given)));
  if (given.length !== FINE_SIDE * FINE_SIDE) throw new Error(`${given.length} greys are none of a picture`);
  const coarse = halved(given);
  const frame = withinFrameOf(coarse);
  return { ...placeable(withoutFrame(coarse, frame)), markings: withoutFrame(given, frame) };
}

/**
 * How much one picture is like another once it is laid where it fits best: cut out, mirrored, a little turned, narrower.
 * What counts is what all but some of the blocks have in common that show something, less what is even around: the pose and the table,
 * which the pictures of one seller share, are no copy, nor is a word that somebody has written over it a difference.
 * Two that are near enough to be copies by that are compared by their fine markings as well.
 * @returns from −1 to 1.
 */
export function alikeness(a: Comparable, b: Comparable): number {
  // A copy may be a part of the original, or have more around it.
  const placement = placementIn(a, b);
  const alike = judged(a, b, placement);
  if (alike < COPY_FROM || a.markings === undefined || b.markings === undefined) return alike;
  return haveSameMarkings(a.markings, b.markings, placement) ? alike : Math.min(alike, OTHER_MARKINGS);
}

function judged(a: Placeable, b: Placeable, placement: Placement): number {
  const part = sampledAt(a.greys, placement, COUNT);
  const { within } = part;
  const ofA = evened(part.values, within, COUNT, 6);
  const ofB = evened(sampledAt(b.greys, straight, COUNT).values, within, COUNT, 6);
  const mean = spreadOf(ofB, within, { left: 0, top: 0, size: COUNT });
  const found: number[] = [];
  for (let top = 0; top < COUNT; top += BLOCK) {
    for (let left = 0; left < COUNT; left += BLOCK) {
      const square = { left, top, size: BLOCK };
      if (spreadOf(ofB, within, square) >= mean * LEAST_SPREAD)
        found.push(correlation(ofA, ofB, within, COUNT, square));
    }
  }
  return found.toSorted((x, y) => x - y)[Math.floor(found.length * MAY_DIFFER)] ?? 0;
}

/** @returns the mean square of what counts in a square; 0 where less than half of it does. */
function spreadOf(
  values: Float64Array,
  within: Uint8Array,
  { left, top, size }: { left: number; top: number; size: number },
): number {
  let [total, n] = [0, 0];
  for (let y = top; y < top + size; y += 1) {
    for (let i = y * COUNT + left; i < y * COUNT + left + size; i += 1) {
      n += within[i] ?? 0;
      total += (within[i] ?? 0) * (values[i] ?? 0) ** 2;
    }
  }
  return n < (size * size) / 2 ? 0 : total / n;
}
