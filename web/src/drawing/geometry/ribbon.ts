import type { Point } from './point.ts';

/** Half-widths along a body: pairs of (share of the length from the snout, half-width in plate units). */
export type Profile = readonly (readonly [s: number, halfWidth: number])[];

/**
 * A body of changing width along a curved spine, with its own coordinates, in which markings are placed:
 * `s` runs from 0 (snout) to 1 (tail tip), `t` from -1 (left flank) over 0 (spine) to 1 (right flank).
 */
export interface Ribbon {
  readonly length: number;
  at(s: number, t: number): Point;
  /** Direction towards the snout, in radians. */
  heading(s: number): number;
  halfWidth(s: number): number;
}

const SAMPLES = 160;

function catmullRom(a: number, b: number, c: number, d: number, k: number): number {
  return (
    0.5 * (2 * b + (c - a) * k + (2 * a - 5 * b + 4 * c - d) * k * k + (3 * b - a - 3 * c + d) * k * k * k)
  );
}

/** Points along the smooth line through the controls, `per` to each stretch. */
function dense(controls: readonly Point[], per: number): Point[] {
  const at = (i: number): Point => controls[Math.max(0, Math.min(controls.length - 1, i))] ?? [0, 0];
  const out: Point[] = [];
  for (let i = 0; i < controls.length - 1; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let j = 0; j < per; j++) {
      const k = j / per;
      out.push([catmullRom(a[0], b[0], c[0], d[0], k), catmullRom(a[1], b[1], c[1], d[1], k)]);
    }
  }
  out.push(at(controls.length - 1));
  return out;
}

/** The same line with `SAMPLES + 1` points at even distance, and its length. */
function evenly(points: readonly Point[]): { xs: Float64Array; ys: Float64Array; length: number } {
  const sums = new Float64Array(points.length);
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] ?? [0, 0], points[i] ?? [0, 0]];
    sums[i] = (sums[i - 1] ?? 0) + Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  const length = sums[points.length - 1] ?? 0;
  const xs = new Float64Array(SAMPLES + 1);
  const ys = new Float64Array(SAMPLES + 1);
  let i = 1;
  for (let j = 0; j <= SAMPLES; j++) {
    const goal = (length * j) / SAMPLES;
    while (i < points.length - 1 && (sums[i] ?? 0) < goal) i++;
    const [from, to] = [sums[i - 1] ?? 0, sums[i] ?? 0];
    const k = to > from ? (goal - from) / (to - from) : 0;
    const [a, b] = [points[i - 1] ?? [0, 0], points[i] ?? [0, 0]];
    xs[j] = a[0] + (b[0] - a[0]) * k;
    ys[j] = a[1] + (b[1] - a[1]) * k;
  }
  return { xs, ys, length };
}

/** A profile read at `s`, eased between its entries so that no kink shows. */
function widthAt(profile: Profile, s: number): number {
  let before = profile[0] ?? [0, 0];
  for (const entry of profile) {
    if (entry[0] >= s) {
      const span = entry[0] - before[0];
      const k = span > 0 ? (s - before[0]) / span : 0;
      return before[1] + (entry[1] - before[1]) * k * k * (3 - 2 * k);
    }
    before = entry;
  }
  return before[1];
}

/** A ribbon along the smooth line through the controls (snout first). */
export function ribbonOf(controls: readonly Point[], profile: Profile): Ribbon {
  const { xs, ys, length } = evenly(dense(controls, 14));
  // Unit tangents towards the snout, over five points, so that a tight bend does not make the sides flutter.
  const dx = new Float64Array(SAMPLES + 1);
  const dy = new Float64Array(SAMPLES + 1);
  for (let i = 0; i <= SAMPLES; i++) {
    const [front, back] = [Math.max(0, i - 2), Math.min(SAMPLES, i + 2)];
    const [tx, ty] = [(xs[front] ?? 0) - (xs[back] ?? 0), (ys[front] ?? 0) - (ys[back] ?? 0)];
    const long = Math.hypot(tx, ty) || 1;
    dx[i] = tx / long;
    dy[i] = ty / long;
  }
  const read = (values: Float64Array, s: number): number => {
    const f = Math.max(0, Math.min(1, s)) * SAMPLES;
    const i = Math.min(SAMPLES - 1, Math.floor(f));
    const from = values[i] ?? 0;
    return from + ((values[i + 1] ?? 0) - from) * (f - i);
  };
  return {
    length,
    heading: (s) => Math.atan2(read(dy, s), read(dx, s)),
    halfWidth: (s) => widthAt(profile, s),
    at(s, t) {
      const out = t * widthAt(profile, s);
      return [read(xs, s) - read(dy, s) * out, read(ys, s) + read(dx, s) * out];
    },
  };
}

/** Points along one side (or any lengthwise line) of a ribbon, about `step` units apart. */
export function sideOf(body: Ribbon, t: number, from: number, to: number, step = 25): Point[] {
  const count = Math.max(3, Math.ceil(((to - from) * body.length) / step));
  return Array.from({ length: count + 1 }, (_, i) => body.at(from + ((to - from) * i) / count, t));
}

/** The box around a set of points: left, top, right, bottom. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** The box around a ribbon, `margin` wider on each side. */
export function boxOf(body: Ribbon, margin = 0): Box {
  let [x0, y0, x1, y1] = [400, 300, 0, 0];
  for (let i = 0; i <= 40; i++)
    for (const t of [-1, 1]) {
      const [x, y] = body.at(i / 40, t);
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
    }
  return [x0 - margin, y0 - margin, x1 + margin, y1 + margin];
}
