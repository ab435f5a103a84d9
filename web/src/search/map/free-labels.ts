/** A label that wants to stand beside a point on the screen. */
export interface WantedLabel {
  key: string;
  x: number;
  y: number;
  text: string;
}

/** On which side of its point a label stands. */
export type Side = 'right' | 'left';

const HEIGHT = 20;
/** Average width of a character of the map's 12 px sans, and what stands around a label. */
const PER_CHARACTER = 6.2;
const AROUND = 24;
/** What the point itself takes to the other side of its label. */
const POINT = 8;

/**
 * @param width of the map: what would be cut off at its right edge stands to the left of its point
 * @returns the labels that can stand without covering one another, and where; earlier ones go first
 */
export function freeLabels(wanted: readonly WantedLabel[], width: number): Map<string, Side> {
  const taken: { left: number; right: number; y: number }[] = [];
  const free = new Map<string, Side>();
  for (const { key, x, y, text } of wanted) {
    const long = AROUND + text.length * PER_CHARACTER;
    const side = x + long > width && x - long > 0 ? 'left' : 'right';
    const box =
      side === 'right' ? { left: x - POINT, right: x + long, y } : { left: x - long, right: x + POINT, y };
    const meets = taken.some(
      (other) => box.left < other.right && box.right > other.left && Math.abs(box.y - other.y) < HEIGHT,
    );
    if (meets) continue;
    taken.push(box);
    free.set(key, side);
  }
  return free;
}
