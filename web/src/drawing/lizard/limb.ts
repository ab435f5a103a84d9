import { fill, INK, line } from '../engraving.ts';
import { bandBetween, closedShape, n, openLine, polygon } from '../geometry/path.ts';
import { along, type Point, polar } from '../geometry/point.ts';
import { type Ribbon, ribbonOf, sideOf } from '../geometry/ribbon.ts';

/** How a foot ends: thin claws, adhesive pads, or a plain paddle. */
export type Foot = 'claws' | 'pads' | 'blunt';

/** One leg as seen from above. */
export interface LimbPlan {
  readonly root: Point;
  /** Direction of the upper limb, of the lower limb and of the foot, in radians. */
  readonly upper: number;
  readonly lower: number;
  readonly toes: number;
  readonly lengths: readonly [upper: number, lower: number];
  /** Half-widths at the root, the joint and the wrist. */
  readonly widths: readonly [number, number, number];
  readonly toeLength: number;
  readonly toeCount: number;
  readonly foot: Foot;
}

const SPREAD = 0.42;

function toesOf(plan: LimbPlan, hand: Point, colour: string): string {
  const middle = (plan.toeCount - 1) / 2;
  const tips = Array.from({ length: plan.toeCount }, (_, i) => {
    const bend = (i - middle) * SPREAD;
    const reach = plan.toeLength * (1 - 0.09 * Math.abs(i - middle));
    return {
      base: polar(hand, plan.toes + bend, plan.widths[2] * 0.5),
      tip: polar(hand, plan.toes + bend, reach),
      bend,
    };
  });
  const d = tips.map(({ base, tip }) => polygon([base, tip], 5).slice(0, -1)).join('');
  const width = plan.widths[2] * (plan.foot === 'blunt' ? 0.95 : 0.62);
  const palm = `M${n(hand[0])} ${n(hand[1])}h0`;
  let svg = line(palm, INK, plan.widths[2] * 2 + 2) + line(d, INK, width + 1.8) + line(d, colour, width);
  const round = tips.map(({ tip }) => `M${n(tip[0])} ${n(tip[1])}h0`).join('');
  if (plan.foot === 'pads') svg = line(round, INK, width * 2 + 1.6) + svg + line(round, colour, width * 2);
  if (plan.foot === 'claws') {
    const claws = tips
      .map(({ tip, bend }) => polygon([tip, polar(tip, plan.toes + bend, 3.4)], 5).slice(0, -1))
      .join('');
    svg = line(claws, INK, 1.1) + svg;
  }
  return svg;
}

function jointsOf(plan: LimbPlan): { joint: Point; hand: Point } {
  const joint = polar(plan.root, plan.upper, plan.lengths[0]);
  return { joint, hand: polar(joint, plan.lower, plan.lengths[1]) };
}

function ribbonOfLimb(plan: LimbPlan): Ribbon {
  const { joint, hand } = jointsOf(plan);
  const k = plan.lengths[0] / (plan.lengths[0] + plan.lengths[1]);
  return ribbonOf(
    [plan.root, along(plan.root, joint, 0.7), along(joint, hand, 0.3), hand],
    [
      [0, plan.widths[0]],
      [k, plan.widths[1]],
      [1, plan.widths[2]],
    ],
  );
}

/** A leg with its toes; `bars` crosses it with bands of the second colour. */
export function limb(plan: LimbPlan, colour: string, bars?: string): string {
  const ribbon = ribbonOfLimb(plan);
  const { hand } = jointsOf(plan);
  const shape = bandBetween(sideOf(ribbon, -1, 0, 1, 15), sideOf(ribbon, 1, 0, 1, 15), 5);
  let svg =
    toesOf(plan, hand, colour) +
    fill(shape, colour, `stroke="${INK}" stroke-width="1.2" stroke-linejoin="round"`);
  // The palm hides the line where the limb's outline closes.
  svg += line(`M${n(hand[0])} ${n(hand[1])}h0`, colour, plan.widths[2] * 1.9);
  if (bars) {
    const marks = [0.42, 0.62, 0.82].map((s) =>
      closedShape([
        ribbon.at(s - 0.035, -0.7),
        ribbon.at(s + 0.03, -0.2),
        ribbon.at(s - 0.03, 0.75),
        ribbon.at(s + 0.05, 0.3),
      ]),
    );
    svg += fill(marks.join(''), bars);
  }
  const shade = openLine(sideOf(ribbon, 0.62, 0.1, 0.95, 20), 10);
  return (
    svg +
    `<path d="${shade}" fill="none" stroke="${INK}" stroke-width="${(plan.widths[1] * 0.7).toFixed(1)}" stroke-dasharray=".5 1.9" opacity=".3"/>`
  );
}

/** Where the toes end at the furthest, for the box around an animal. */
export function reachOf(plan: LimbPlan): readonly Point[] {
  const { hand } = jointsOf(plan);
  return [-1, 0, 1].map((bend) => polar(hand, plan.toes + bend * SPREAD, plan.toeLength + 4));
}
