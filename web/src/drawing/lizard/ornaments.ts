import { mix } from '../colour/oklab.ts';
import type { Palette } from '../colour/palette.ts';
import { fill, INK, line } from '../engraving.ts';
import { closedShape, openLine, polygon } from '../geometry/path.ts';
import { type Point, polar } from '../geometry/point.ts';
import { type Ribbon, sideOf } from '../geometry/ribbon.ts';
import type { LizardBuild, Ornament } from './build.ts';

type Draw = (body: Ribbon, palette: Palette, build: LizardBuild) => string;

/** Teeth standing out from the line at `t`, `length` long, leaning backwards. */
function teeth(
  body: Ribbon,
  t: number,
  from: number,
  to: number,
  gap: number,
  length: (k: number) => number,
): string {
  const count = Math.round(((to - from) * body.length) / gap);
  const side = Math.sign(t) || 1;
  return Array.from({ length: count }, (_, i) => {
    const k = i / Math.max(1, count - 1);
    const s = from + (to - from) * k;
    const half = (gap * 0.5) / body.length;
    const out = body.heading(s) + side * (Math.PI / 2 + 0.5);
    return polygon([body.at(s - half, t), polar(body.at(s, t), out, length(k)), body.at(s + half, t)], 5);
  }).join('');
}

const bell = (high: number) => (k: number) =>
  high * (0.45 + 0.55 * Math.sin(Math.PI * Math.min(1, k * 0.9 + 0.1)));

const crests: Draw = (body, palette) => {
  const rows = [-1, 1].map(
    (side) =>
      teeth(body, side * 0.86, 0.075, 0.165, 7.5, bell(6.5)) +
      teeth(body, side * 0.42, 0.175, 0.49, 11, bell(4.4)),
  );
  return fill(
    rows.join(''),
    mix(palette.inner, palette.head, 0.25),
    `stroke="${INK}" stroke-width=".7" stroke-linejoin="round"`,
  );
};

const spikes: Draw = (body, palette) => {
  const rows = [-1, 1].map(
    (side) =>
      teeth(body, side * 0.94, 0.085, 0.15, 7, bell(10)) + teeth(body, side * 0.97, 0.205, 0.45, 9, bell(8)),
  );
  return fill(
    rows.join(''),
    mix(palette.flank, palette.inner, 0.4),
    `stroke="${INK}" stroke-width=".9" stroke-linejoin="round"`,
  );
};

const tailSpines: Draw = (body, palette) => {
  const rows = [-1, 1].map((side) => teeth(body, side * 0.9, 0.58, 0.96, 11, () => 7));
  return fill(rows.join(''), palette.flank, `stroke="${INK}" stroke-width=".9" stroke-linejoin="round"`);
};

const crestLine: Draw = (body, palette) =>
  fill(
    teeth(body, 0.02, 0.11, 0.62, 7, bell(6)),
    mix(palette.base, palette.edge, 0.35),
    `stroke="${INK}" stroke-width=".7" stroke-linejoin="round"`,
  );

/** Three feathered stalks on each side of an axolotl's neck. */
const gills: Draw = (body, palette) => {
  const stalks: Point[][] = [];
  for (const side of [-1, 1])
    for (const [i, spread] of [0.55, 0.95, 1.4].entries()) {
      const root = body.at(0.135 + i * 0.018, side * 0.8);
      const out = body.heading(0.15) + side * (Math.PI / 2 + spread - 0.75);
      stalks.push([root, polar(root, out, 18), polar(polar(root, out, 18), out + side * 0.35, 20)]);
    }
  const feathers = stalks.map((s) => openLine(s)).join('');
  const colour = palette.edge;
  return (
    `<path d="${feathers}" fill="none" stroke="${mix(colour, INK, 0.25)}" stroke-width="15" stroke-dasharray="1.3 2" opacity=".75"/>` +
    line(feathers, INK, 6) +
    line(feathers, colour, 4.2)
  );
};

/** A translucent fin along the tail. */
const fin: Draw = (body, palette) => {
  const left = sideOf(body, -1, 0.56, 0.985, 20).map((p, i, all) =>
    polar(
      p,
      body.heading(0.56 + (0.425 * i) / (all.length - 1)) - Math.PI / 2,
      9 * Math.sin(((Math.PI * i) / (all.length - 1)) * 0.8),
    ),
  );
  const right = sideOf(body, 1, 0.56, 0.985, 20).map((p, i, all) =>
    polar(
      p,
      body.heading(0.56 + (0.425 * i) / (all.length - 1)) + Math.PI / 2,
      9 * Math.sin(((Math.PI * i) / (all.length - 1)) * 0.8),
    ),
  );
  return fill(
    closedShape([...left, ...right.toReversed()]),
    mix(palette.base, palette.inner, 0.5),
    `stroke="${INK}" stroke-width="1"`,
  );
};

/** A horned frog's eyelid horns. */
const horns: Draw = (body, palette) => {
  const pair = [-1, 1].map((side) =>
    polygon([
      body.at(0.16, side * 0.42),
      polar(body.at(0.2, side * 0.66), body.heading(0.2) + side * 1.9, 13),
      body.at(0.25, side * 0.46),
    ]),
  );
  return fill(pair.join(''), palette.base, `stroke="${INK}" stroke-width="1.1" stroke-linejoin="round"`);
};

/** The wide mouth of a horned frog, seen from above along its jaw. */
const gape: Draw = (body) =>
  line(
    openLine([
      body.at(0.3, -0.97),
      body.at(0.12, -0.86),
      body.at(0.035, -0.6),
      body.at(0.01, 0),
      body.at(0.035, 0.6),
      body.at(0.12, 0.86),
      body.at(0.3, 0.97),
    ]),
    INK,
    1.2,
    'opacity=".8"',
  );

const BELOW: Partial<Record<Ornament, Draw>> = { spikes, gills, fin, 'tail-spines': tailSpines };
const ABOVE: Partial<Record<Ornament, Draw>> = { crests, 'crest-line': crestLine, gape, horns };

/** Ornaments that the body covers in part. */
export function ornamentsBelow(build: LizardBuild, body: Ribbon, palette: Palette): string {
  return build.ornaments.map((o) => BELOW[o]?.(body, palette, build) ?? '').join('');
}

/** Ornaments that stand on the body. */
export function ornamentsAbove(build: LizardBuild, body: Ribbon, palette: Palette): string {
  return build.ornaments.map((o) => ABOVE[o]?.(body, palette, build) ?? '').join('');
}
