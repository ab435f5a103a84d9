import type { Palette } from '../colour/palette.ts';
import { etched, fill, flanks, INK, outline, roundness } from '../engraving.ts';
import { bandBetween, n, openLine } from '../geometry/path.ts';
import { polar } from '../geometry/point.ts';
import { boxOf, type Profile, type Ribbon, ribbonOf, sideOf } from '../geometry/ribbon.ts';
import type { CrownName } from '../looks/species-look.ts';
import {
  type Canvas,
  figure,
  filled,
  inked,
  type Marking,
  type Pattern,
  uncovered,
} from '../markings/canvas.ts';
import type { Figure } from '../plate.ts';
import { between, oneOf, type Random } from '../seed.ts';
import { CROWNS } from './crowns.ts';
import { HEADS, type HeadName, headOf, tongue } from './heads.ts';
import { heap, loop, type Pose, ring, ripple, wave } from './poses.ts';

/** A kind of snake's body. */
interface SnakeBuild {
  readonly head: HeadName;
  /** Half-width at mid-body, in plate units. */
  readonly girth: number;
  readonly poses: 'stout' | 'slender';
  /** Size of the head against the usual. */
  readonly headSize?: number;
  readonly crown?: CrownName;
}

export interface Skin {
  readonly palette: Palette;
  readonly patterns: readonly Pattern[];
}

const STOUT = [heap, heap, wave, loop] as const;
const SLENDER = [ripple, ring, loop, wave] as const;

function profileOf(girth: number, neck: number): Profile {
  return [
    [0, neck],
    [0.04, neck * 1.02],
    [0.22, girth * 0.92],
    [0.45, girth],
    [0.7, girth * 0.9],
    [0.86, girth * 0.55],
    [0.97, girth * 0.16],
    [1, 0.6],
  ];
}

/** One stretch of the body with everything on it. */
function stretch(
  body: Ribbon,
  index: number,
  from: number,
  to: number,
  skin: Skin,
  marks: string,
  girth: number,
): string {
  const left = sideOf(body, -1, from, to, 34);
  const right = sideOf(body, 1, from, to, 34);
  const [clip, edge] = [`c${index}`, `e${index}`];
  const { base, flank } = skin.palette;
  return (
    // The outline drawn over it hides that the clip is rounded to half a unit.
    `<clipPath id="${clip}"><path id="p${clip}" d="${bandBetween(left, right, 5)}"/></clipPath><defs><path id="${edge}" d="${openLine(left)}${openLine(right)}"/></defs>` +
    `<use href="#${edge}" stroke-width="${n(girth * 0.5)}" opacity=".11" y="3"/>` +
    // The opacity makes it one layer: the soft edge of the clip is blended once and no seam shows between stretches.
    `<g clip-path="url(#${clip})" opacity=".99"><use href="#p${clip}" fill="${base}" stroke="none"/>` +
    `${flanks(edge, flank, girth)}${marks}${roundness(edge, girth)}</g>` +
    outline(edge)
  );
}

/** The stretches from the tail forwards, so that nearer coils cover others. */
function bodyOf(body: Ribbon, pose: Pose, skin: Skin, marks: readonly Marking[], girth: number): string {
  const ends = [0, ...pose.cuts, 1];
  const last = ends.length - 2;
  // What runs the whole length is written once and used by each stretch.
  const long = last > 0 ? marks.filter((m) => m.from <= 0 && m.to >= 1) : [];
  let svg = long.length ? `<defs><g id="long">${inked(long)}</g></defs>` : '';
  for (let i = last; i >= 0; i--) {
    const [from, to] = [ends[i] ?? 0, (ends[i + 1] ?? 1) + (i < last ? 0.004 : 0)];
    const here = marks.filter((m) => m.to > from && m.from < to);
    const firstLong = here.findIndex((m) => long.includes(m));
    const short = here.filter((m) => !long.includes(m));
    const below = firstLong < 0 ? short.length : here.slice(0, firstLong).length;
    const inks =
      inked(short.slice(0, below)) + (firstLong < 0 ? '' : '<use href="#long"/>') + inked(short.slice(below));
    svg += stretch(body, i, from, to, skin, inks, girth);
  }
  return etched(svg);
}

/** The head's colour running out along the neck, so that the head does not end in a straight line. */
function nape(canvas: Canvas, long: number): Marking {
  const shape = figure(canvas, 0, [
    [-4, -1.1],
    [long * 0.3, -0.8],
    [long * 0.75, 0],
    [long * 0.3, 0.8],
    [-4, 1.1],
  ]);
  return { from: -1, to: long / canvas.body.length, d: shape, ink: filled(canvas.palette.head) };
}

/** A snake from above, as SVG in plate units. */
export function snake(build: SnakeBuild, skin: Skin, pose: Random, chance: Random): Figure {
  const girth = build.girth * between(pose, 0.95, 1.05);
  const place = oneOf(pose, build.poses === 'slender' ? SLENDER : STOUT)(pose);
  const head = HEADS[build.head];
  const scale = (girth / 23) * (build.headSize ?? 1);
  const body = ribbonOf(place.spine, profileOf(girth, head.neck * scale));
  const canvas: Canvas = { body, palette: skin.palette, random: chance, from: 0.035, to: 0.985 };
  const marks = uncovered([
    nape(canvas, head.length * scale),
    ...skin.patterns.flatMap((pattern) => pattern(canvas)),
  ]);
  const [x, y] = body.at(0, 0);
  const angle = (body.heading(0.004) * 180) / Math.PI;
  const flip = head.profile && Math.abs(angle) > 90 ? ' scale(1-1)' : '';
  const out = pose() < 0.4 ? tongue(head.length) : '';
  const svg =
    bodyOf(body, place, skin, marks, girth) +
    `<g transform="translate(${n(x)} ${n(y)})rotate(${n(angle)})scale(${scale.toFixed(2)})${flip}">${fill(head.d, INK, 'opacity=".13" transform="translate(0 3)"')}${out}${headOf(head, skin.palette, CROWNS[build.crown ?? 'none'](skin.palette))}</g>`;
  const [x0, y0, x1, y1] = boxOf(body, 2);
  const [sx, sy] = polar([x, y], body.heading(0.004), (head.length + 4) * scale);
  return { svg, box: [Math.min(x0, sx), Math.min(y0, sy), Math.max(x1, sx), Math.max(y1, sy)] };
}
