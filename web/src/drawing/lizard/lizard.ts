import { mix } from '../colour/oklab.ts';
import type { Palette } from '../colour/palette.ts';
import { etched, fill, flanks, INK, outline, oval, roundness } from '../engraving.ts';
import { closedShape } from '../geometry/path.ts';
import { type Point, polar } from '../geometry/point.ts';
import { boxOf, type Ribbon, ribbonOf, sideOf } from '../geometry/ribbon.ts';
import { inked, type Pattern } from '../markings/canvas.ts';
import type { Figure } from '../plate.ts';
import { between, type Random } from '../seed.ts';
import type { LizardBuild } from './build.ts';
import { frogLeg } from './frog-leg.ts';
import { type LimbPlan, limb, reachOf } from './limb.ts';
import { ornamentsAbove, ornamentsBelow } from './ornaments.ts';
import { texture } from './texture.ts';
import { twigAlong } from './twig.ts';

/** Inks and markings of one four-legged animal. */
interface LizardSkin {
  readonly palette: Palette;
  readonly patterns: readonly Pattern[];
}

/** A resting spine: the trunk in a gentle S, the tail swept round behind it, so that the whole fills a 4:3 plate. */
function spineOf(build: LizardBuild, random: Random): Point[] {
  const hand = random() < 0.5 ? -1 : 1;
  const trunk = between(random, 0.35, 0.75) * (build.twig || build.tail === 1 ? 0.3 : 1);
  const sweep = between(random, 1.5, 2.3) * build.bend;
  const tilt = between(random, 0.1, 0.4) * -hand;
  const steps = 26;
  const points: Point[] = [[50, 150]];
  for (let i = 1; i <= steps; i++) {
    const s = i / steps;
    const inTrunk = Math.min(1, s / build.tail);
    const inTail = build.tail < 1 ? Math.max(0, (s - build.tail) / (1 - build.tail)) : 0;
    const angle =
      tilt + hand * (trunk * Math.sin(inTrunk * Math.PI * 1.5 - 0.5) - trunk * 0.6 + sweep * inTail ** 1.4);
    points.push(polar(points[i - 1] ?? [0, 0], angle, build.length / steps));
  }
  return points;
}

/** One side of the body, closely followed around the head and loosely behind it. */
function flankOf(body: Ribbon, t: number): Point[] {
  const head = [0.012, 0.03, 0.055, 0.08, 0.105, 0.13, 0.16];
  return [...head.map((s) => body.at(s, t)), ...sideOf(body, t, 0.195, 1, 15)];
}

interface Legs {
  readonly svg: string;
  /** Points they reach to. */
  readonly reach: readonly Point[];
}

function legsOf(build: LizardBuild, body: Ribbon, skin: LizardSkin, random: Random): Legs {
  const gait = random() < 0.5 ? 1 : -1;
  const colour = mix(skin.palette.base, skin.palette.flank, 0.45);
  const reach: Point[] = [];
  let svg = '';
  for (const pair of ['hind', 'fore'] as const)
    for (const side of [-1, 1]) {
      const plan = build[pair];
      const forward = body.heading(plan.s);
      const { length: toeLength, count: toeCount, foot } = build.toes;
      if (build.folded && pair === 'hind') {
        const [size, girth] = [plan.lengths[0], plan.widths[0]];
        const hip = body.at(plan.s, side * 0.5);
        svg += frogLeg({ hip, forward, side, size, girth, toeLength, foot }, colour);
        reach.push(
          polar(hip, forward + side * 1.5, size * 1.5),
          polar(hip, forward + side * 2.1, size * 1.5),
        );
        continue;
      }
      const step = gait * side * (pair === 'fore' ? 1 : -1) * 0.3;
      const [upper, lower, toes] =
        pair === 'fore'
          ? [1.12 - step * 0.9, 0.42 - step, 0.3 - step * 0.5]
          : [0.82 - step * 0.8, 1.95 - step * 0.6, 1.15 - step];
      const turn = (share: number) => forward + side * (Math.PI / 2) * share;
      const leg: LimbPlan = {
        // Well inside the body, which covers the end of the limb.
        root: body.at(plan.s, side * 0.3),
        upper: turn(upper),
        lower: turn(lower),
        toes: turn(toes),
        lengths: plan.lengths,
        widths: plan.widths,
        toeLength,
        toeCount,
        foot,
      };
      svg += limb(leg, colour);
      reach.push(...reachOf(leg));
    }
  return { svg, reach };
}

function face(build: LizardBuild, body: Ribbon, { iris, pupil, inner, head }: Palette): string {
  const { s, t, r, slit, lid } = build.eye;
  const degrees = (body.heading(s) * 180) / Math.PI;
  let svg = '';
  for (const side of [-1, 1]) {
    const [x, y] = body.at(s, side * t);
    if (lid)
      svg += oval(
        x,
        y,
        r * 1.4,
        r * 1.1,
        mix(inner, head, 0.6),
        degrees,
        `stroke="${INK}" stroke-width=".8"`,
      );
    svg += oval(x, y, r * 1.08, r * 0.86, INK, degrees) + oval(x, y, r * 0.92, r * 0.7, iris, degrees);
    svg += oval(x, y, r * (slit ? 0.24 : 0.42), r * (slit ? 0.64 : 0.42), pupil, degrees);
    svg += oval(x + r * 0.3, y - r * 0.3, r * 0.2, r * 0.18, '#fff');
    const [nx, ny] = body.at(0.016, side * 0.42);
    svg += oval(nx, ny, 1.1, 0.8, INK, degrees, 'opacity=".7"');
  }
  return svg;
}

/** A gecko, lizard or salamander from above, as SVG in plate units. */
export function lizard(build: LizardBuild, skin: LizardSkin, pose: Random, chance: Random): Figure {
  const body = ribbonOf(spineOf(build, pose), build.profile);
  const canvas = { body, palette: skin.palette, random: chance, from: 0.03, to: 0.985 };
  const marks = skin.patterns.flatMap((pattern) => pattern(canvas));
  const { base, flank, head } = skin.palette;
  const girth = body.halfWidth(0.35);
  const legs = legsOf(build, body, skin, pose);
  const snout = polar(body.at(0, 0), body.heading(0.01), (build.profile[0]?.[1] ?? 5) * 0.7);
  const shape = closedShape([snout, ...flankOf(body, 1), ...flankOf(body, -1).toReversed()]);
  const nape = build.profile[4]?.[0] ?? 0.15;
  const hood = closedShape([
    polar(snout, body.heading(0.01), 12),
    ...sideOf(body, -1.3, 0, nape, 20),
    body.at(nape + 0.03, 0),
    ...sideOf(body, 1.3, 0, nape, 20).toReversed(),
  ]);
  const svg =
    `<clipPath id="c"><path id="e" d="${shape}"/></clipPath>` +
    (build.twig ? twigAlong(body, pose) : '') +
    `<use href="#e" fill="${INK}" opacity=".13" transform="translate(2 5)"/>` +
    ornamentsBelow(build, body, skin.palette) +
    legs.svg +
    `<use href="#e" fill="${base}"/><g clip-path="url(#c)">${flanks('e', flank, girth)}` +
    (head === base ? '' : fill(hood, head, 'opacity=".65"')) +
    inked(marks) +
    texture(build.skin, body) +
    etched(roundness('e', girth * 0.8, 0.75)) +
    '</g>' +
    etched(outline('e')) +
    ornamentsAbove(build, body, skin.palette) +
    face(build, body, skin.palette);
  const [x0, y0, x1, y1] = boxOf(body, 3);
  const xs = legs.reach.map((p) => p[0]);
  const ys = legs.reach.map((p) => p[1]);
  return { svg, box: [Math.min(x0, ...xs), Math.min(y0, ...ys), Math.max(x1, ...xs), Math.max(y1, ...ys)] };
}
