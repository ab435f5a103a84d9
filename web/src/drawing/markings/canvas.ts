import type { Palette } from '../colour/palette.ts';
import { closedShape, n, openLine } from '../geometry/path.ts';
import { type Ribbon, sideOf } from '../geometry/ribbon.ts';
import { between, type Random } from '../seed.ts';

/** What a marking is drawn with: the body it lies on, the inks, the chances, and the stretch it may use. */
export interface Canvas {
  readonly body: Ribbon;
  readonly palette: Palette;
  readonly random: Random;
  /** Markings lie between these shares of the length. */
  readonly from: number;
  readonly to: number;
}

/** One finished marking: where along the body it lies (so that overlapping coils can share it out), path and ink. */
export interface Marking {
  readonly from: number;
  readonly to: number;
  readonly d: string;
  /** The stretch over which nothing below this marking can be seen, if there is one. */
  readonly covers?: readonly [from: number, to: number];
  /** SVG attributes. Neighbours with equal attributes become one path. */
  readonly ink: string;
}

/** Attributes of a filled marking, with an optional border of `width`. */
export function filled(colour: string, border?: string, width = 1): string {
  return `fill="${colour}"${border ? ` stroke="${border}" stroke-width="${n(width)}"` : ''}`;
}

/** Attributes of a drawn line. */
export function drawn(colour: string, width: number): string {
  return `stroke="${colour}" stroke-width="${n(width)}"`;
}

/** Markings as SVG, runs of the same ink merged into one path. Lines and dots rely on the group around them. */
export function inked(marks: readonly Marking[]): string {
  const paths = merged(marks);
  return paths && `<g fill="none" stroke="none" stroke-linecap="round">${paths}</g>`;
}

function merged(marks: readonly Marking[]): string {
  let svg = '';
  let ink = '';
  let d = '';
  for (const mark of marks) {
    if (mark.ink !== ink) {
      if (d) svg += `<path ${ink} d="${d}"/>`;
      ink = mark.ink;
      d = '';
    }
    d += mark.d;
  }
  return d ? `${svg}<path ${ink} d="${d}"/>` : svg;
}

/** The markings without those that lie wholly under a later one that covers the body (the white of a pied). */
export function uncovered(marks: readonly Marking[]): Marking[] {
  const covers = marks.filter((m) => m.covers);
  return marks.filter(
    (m) => m.covers || !covers.some(({ covers: span }) => span && m.from > span[0] && m.to < span[1]),
  );
}

/** The same markings with those of one ink brought together, where their order does not matter. */
export function byInk(marks: readonly Marking[]): Marking[] {
  return [...Map.groupBy(marks, (m) => m.ink).values()].flat();
}

/** Markings are organic: a rounding of one unit is not seen in them. */
const COARSE = 10;

/** A pattern lays markings on a body, in drawing order. */
export type Pattern = (canvas: Canvas) => Marking[];

/** The path of a soft blot around (s, t): `along` plate units long each way, `across` in shares of the half-width. */
export function blot(
  { body, random }: Canvas,
  s: number,
  t: number,
  along: number,
  across: number,
  wobble = 0.12,
  corners = 6,
): string {
  const turn = random() * 6.28;
  return closedShape(
    Array.from({ length: corners }, (_, i) => {
      const angle = turn + (i / corners) * 2 * Math.PI;
      const reach = between(random, 1 - wobble, 1 + wobble);
      return body.at(
        s + (Math.cos(angle) * along * reach) / body.length,
        t + Math.sin(angle) * across * reach,
      );
    }),
    COARSE,
  );
}

/** The path of a shape whose corners are given as [plate units along the body, share across]. */
export function figure({ body }: Canvas, s: number, corners: readonly (readonly [number, number])[]): string {
  return closedShape(
    corners.map(([ds, t]) => body.at(s + ds / body.length, t)),
    COARSE,
  );
}

/** A round dot as the shortest path there is: a line of no length, to be drawn with `dotted` ink. */
export function dot({ body }: Canvas, s: number, t: number): string {
  const [x, y] = body.at(s, t);
  return `M${Math.round(x)} ${Math.round(y)}h0`;
}

/** Attributes of dots of a radius (in steps, so that dots share few inks). */
export function dotted(colour: string, radius: number): string {
  return drawn(colour, Math.max(1, Math.round(radius / 0.75) * 1.5));
}

/** The path of a line along the body at `t`. */
export function lengthwise({ body }: Canvas, t: number, from: number, to: number, step = 28): string {
  return openLine(sideOf(body, t, from, to, step), 5);
}

/** A marking that reaches `along` plate units each way from `s`. */
export function marking(canvas: Canvas, s: number, along: number, d: string, ink: string): Marking {
  const reach = along / canvas.body.length;
  return { from: s - reach, to: s + reach, d, ink };
}

/** A marking that runs the length of the body. */
export function whole(d: string, ink: string): Marking {
  return { from: 0, to: 1, d, ink };
}

/** Places about `gap` plate units apart from `from` to `to`, each moved a little by chance. */
export function places({ body, random, from, to }: Canvas, gap: number, jitter = 0.22): number[] {
  const count = Math.max(1, Math.round(((to - from) * body.length) / gap));
  return Array.from(
    { length: count },
    (_, i) => from + ((i + 0.5 + between(random, -jitter, jitter)) / count) * (to - from),
  );
}
