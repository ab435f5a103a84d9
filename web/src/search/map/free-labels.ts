/** A label that wants to stand to the right of a point on the screen. */
export interface WantedLabel {
  key: string;
  x: number;
  y: number;
  text: string;
}

const HEIGHT = 20;
/** Average width of a character of the map's 12 px sans, and what stands around a label. */
const PER_CHARACTER = 6.2;
const AROUND = 24;

/** @returns the keys of the labels that can stand without covering one another; earlier ones go first. */
export function freeLabels(wanted: readonly WantedLabel[]): Set<string> {
  const taken: { left: number; right: number; y: number }[] = [];
  const free = new Set<string>();
  for (const { key, x, y, text } of wanted) {
    const box = { left: x - 8, right: x + AROUND + text.length * PER_CHARACTER, y };
    const meets = taken.some(
      (other) => box.left < other.right && box.right > other.left && Math.abs(box.y - other.y) < HEIGHT,
    );
    if (meets) continue;
    taken.push(box);
    free.add(key);
  }
  return free;
}
