import type { Point } from './point.ts';

/** `tenths` of a unit as the shortest decimal that SVG reads: 15 → "1.5", -3 → "-.3". */
function decimal(tenths: number): string {
  const text = String(tenths / 10);
  return text.startsWith('0.') ? text.slice(1) : text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}

/** A number rounded to a tenth, as short as SVG allows. */
export function n(value: number): string {
  return decimal(Math.round(value * 10));
}

/**
 * Writes relative commands; rounding never adds up, since each step starts from the rounded pen.
 * `grain` is the rounding in tenths: 1 for outlines, 10 for organic markings, where it halves the bytes unseen.
 */
function pen(start: Point, grain = 1) {
  const round = (value: number) => Math.round((value * 10) / grain) * grain;
  let x = round(start[0]);
  let y = round(start[1]);
  let text = `M${decimal(x)} ${decimal(y)}`;
  return {
    write(letter: string, ...points: readonly Point[]) {
      text += letter;
      let first = true;
      let lastX = x;
      let lastY = y;
      for (const p of points) {
        lastX = round(p[0]);
        lastY = round(p[1]);
        for (const d of [lastX - x, lastY - y]) {
          text += (first || d < 0 ? '' : ' ') + decimal(d);
          first = false;
        }
      }
      x = lastX;
      y = lastY;
    },
    text: () => text,
  };
}

const TENSION = 1 / 6;

function smoothTo(p: ReturnType<typeof pen>, points: readonly Point[], closed: boolean) {
  const count = points.length;
  const own = (i: number): Point => points[Math.max(0, Math.min(count - 1, i))] ?? [0, 0];
  // Past its ends an open line goes on as a parabola, so that two lines that meet on a curve meet without a kink.
  const beyond = (a: Point, b: Point, c: Point): Point => [
    3 * (a[0] - b[0]) + c[0],
    3 * (a[1] - b[1]) + c[1],
  ];
  const at = (i: number): Point => {
    if (closed) return own((i + count) % count);
    if (i < 0 && count > 2) return beyond(own(0), own(1), own(2));
    if (i >= count && count > 2) return beyond(own(count - 1), own(count - 2), own(count - 3));
    return own(i);
  };
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const out: Point = [from[0] + (to[0] - before[0]) * TENSION, from[1] + (to[1] - before[1]) * TENSION];
    const into: Point = [to[0] - (after[0] - from[0]) * TENSION, to[1] - (after[1] - from[1]) * TENSION];
    // The reflected handle of `s` is exactly Catmull-Rom's for even spacing, and saves a third of the bytes.
    if (i === 0) p.write('c', out, into, to);
    else p.write('s', into, to);
  }
}

/** A smooth open line through the points, as path data; `grain` is the rounding in tenths of a unit. */
export function openLine(points: readonly Point[], grain = 1): string {
  const p = pen(points[0] ?? [0, 0], grain);
  smoothTo(p, points, false);
  return p.text();
}

/** A smooth closed shape through the points, as path data; `grain` is the rounding in tenths of a unit. */
export function closedShape(points: readonly Point[], grain = 1): string {
  const p = pen(points[0] ?? [0, 0], grain);
  smoothTo(p, points, true);
  return `${p.text()}z`;
}

/** A closed shape between two smooth sides, straight at both ends. Both sides run the same way. */
export function bandBetween(left: readonly Point[], right: readonly Point[], grain = 1): string {
  const back = right.toReversed();
  const p = pen(left[0] ?? [0, 0], grain);
  smoothTo(p, left, false);
  p.write('l', back[0] ?? [0, 0]);
  smoothTo(p, back, false);
  return `${p.text()}z`;
}

/** A closed shape with straight sides. */
export function polygon(points: readonly Point[], grain = 1): string {
  const p = pen(points[0] ?? [0, 0], grain);
  for (const to of points.slice(1)) p.write('l', to);
  return `${p.text()}z`;
}
