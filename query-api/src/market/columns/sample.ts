import { pairOfParts } from './sorted-parts.ts';

/** Numbers, as many as come, of which percentiles are told: one by one, or many at once that are in order already. */
export class Sample {
  #values = new Float64Array(16);
  #count = 0;
  #parts: Float64Array[] = [];
  #inParts = 0;

  get count(): number {
    return this.#count + this.#inParts;
  }

  /** Adds numbers that are in order. They are kept as they are: nobody may change them. */
  addSorted(values: Float64Array): void {
    if (values.length === 0) return;
    this.#parts.push(values);
    this.#inParts += values.length;
  }

  /** Adds what another one has. */
  addSample(other: Sample): void {
    this.addAll(other.#values.subarray(0, other.#count));
    for (const part of other.#parts) this.addSorted(part);
  }

  add(value: number): void {
    if (this.#count === this.#values.length) this.#grow(this.#count + 1);
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  addAll(values: Float64Array): void {
    if (this.#count + values.length > this.#values.length) this.#grow(this.#count + values.length);
    this.#values.set(values, this.#count);
    this.#count += values.length;
  }

  #grow(least: number): void {
    const values = new Float64Array(Math.max(least, this.#values.length * 2));
    values.set(this.#values.subarray(0, this.#count));
    this.#values = values;
  }

  /**
   * @param share 0.5 for the median
   * @returns the exact percentile, with linear interpolation between the two values it lies between; null of none
   */
  percentile(share: number): number | null {
    if (this.count === 0) return null;
    const place = share * (this.count - 1);
    if (this.#count === 0) {
      const [below, above] = pairOfParts(this.#parts, Math.floor(place));
      return Number.isInteger(place) ? below : between(below, above, place);
    }
    for (const part of this.#parts.splice(0)) this.addAll(part);
    this.#inParts = 0;
    const values = this.#values.subarray(0, this.#count);
    const below = nthOf(values, Math.floor(place));
    if (Number.isInteger(place)) return below;
    // What stands behind is no less; the least of it is the next one.
    let above = Number.POSITIVE_INFINITY;
    for (let i = Math.floor(place) + 1; i < values.length; i += 1)
      above = Math.min(above, values[i] ?? above);
    return between(below, above, place);
  }
}

function between(below: number, above: number, place: number): number {
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * Puts the value that would stand at a place, were they in order, to that place, lesser ones before it and greater ones
 * behind it (Hoare's selection, with the pivot in the middle).
 */
function nthOf(values: Float64Array, place: number): number {
  const at = (i: number) => values[i] ?? Number.NaN;
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = at((from + to) >> 1);
    let [left, right] = [from, to];
    while (left <= right) {
      while (at(left) < pivot) left += 1;
      while (at(right) > pivot) right -= 1;
      if (left > right) break;
      const value = at(left);
      values[left] = at(right);
      values[right] = value;
      left += 1;
      right -= 1;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else break;
  }
  return at(place);
}
