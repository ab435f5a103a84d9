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
    return { base: polar(hand, plan.toes + bend, plan.widths[2] * 0.5), tip: polar(hand, plan.toes + bend, reach), bend };
  });
  const d = tips.map(({ base, tip, bend }) => polygon([base, tip]).slice(0, -1)).join('');
  const width = plan.widths[2] * (plan.foot === 'blunt' ? 0.95 : 0.62);
  let svg = line(d, INK, width + 1.8) + line(d, colour, width);
  const round = tips.map(({ tip }) => `M${n(tip[0])} ${n(tip[1])}h0`).join('');
  if (plan.foot === 'pads') svg = line(round, INK, width * 2 + 1.6) + svg + line(round, colour, width * 2);
  if (plan.foot === 'claws') {
    const claws = tips.map(({ tip, bend }) => polygon([tip, polar(tip, plan.toes + bend, 3.4)]).slice(0, -1)).join('');
    svg = line(claws, INK, 1.1) + svg;
  }
  return svg;
}

/** The limb's own ribbon, for markings on it. */
export function limbRibbon(plan: LimbPlan): { ribbon: Ribbon; hand: Point } {
  const joint = polar(plan.root, plan.upper, plan.lengths[0]);
  const hand = polar(joint, plan.lower, plan.lengths[1]);
  const k = plan.lengths[0] / (plan.lengths[0] + plan.lengths[1]);
  const ribbon = ribbonOf(
    [plan.root, along(plan.root, joint, 0.7), along(joint, hand, 0.3), hand],
    [
      [0, plan.widths[0]],
      [k, plan.widths[1]],
      [1, plan.widths[2]],
    ],
  );
  return { ribbon, hand };
}

/** A leg with its toes; `bars` crosses it with bands of the second colour. */
export function limb(plan: LimbPlan, colour: string, bars?: string): string {
  const { ribbon, hand } = limbRibbon(plan);
  const shape = bandBetween(sideOf(ribbon, -1, 0, 1, 13), sideOf(ribbon, 1, 0, 1, 13));
  let svg = toesOf(plan, hand, colour) + fill(shape, colour, `stroke="${INK}" stroke-width="1.2" stroke-linejoin="round"`);
  // The palm hides the line where the limb's outline closes.
  svg += line(`M${n(hand[0])} ${n(hand[1])}h0`, colour, plan.widths[2] * 1.7);
  if (bars) {
    const marks = [0.42, 0.62, 0.82].map((s) =>
      closedShape([ribbon.at(s - 0.035, -0.7), ribbon.at(s + 0.03, -0.2), ribbon.at(s - 0.03, 0.75), ribbon.at(s + 0.05, 0.3)]),
    );
    svg += fill(marks.join(''), bars);
  }
  const shade = openLine(sideOf(ribbon, 0.62, 0.1, 0.95, 15));
  return svg + `<path d="${shade}" fill="none" stroke="${INK}" stroke-width="${(plan.widths[1] * 0.7).toFixed(1)}" stroke-dasharray=".5 1.9" opacity=".3"/>`;
}
