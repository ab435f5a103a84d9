import { fill, INK } from '../engraving.ts';
import { closedShape } from '../geometry/path.ts';
import { along, type Point, polar } from '../geometry/point.ts';
import { type Foot, limb } from './limb.ts';

interface FrogLegPlan {
  readonly hip: Point;
  /** The body's direction at the hip, and which side this leg is on. */
  readonly forward: number;
  readonly side: number;
  readonly size: number;
  readonly girth: number;
  readonly toeLength: number;
  readonly foot: Foot;
}

/** One muscle of a folded leg, as a round-ended spindle from `a` to `b`. */
function spindle(a: Point, b: Point, thick: number, colour: string): string {
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const at = (k: number, out: number) => polar(along(a, b, k), angle + Math.PI / 2, out * thick);
  const shape = closedShape([
    polar(a, angle, -thick * 0.55),
    at(0.02, 0.72),
    at(0.4, 1),
    at(0.95, 0.62),
    polar(b, angle, thick * 0.5),
    at(0.95, -0.62),
    at(0.4, -1),
    at(0.02, -0.72),
  ]);
  return fill(shape, colour, `stroke="${INK}" stroke-width="1.2"`);
}

/** A hind leg folded as a sitting frog folds it: thigh outwards, shank back along it, long foot forwards again. */
export function frogLeg(
  { hip, forward, side, size, girth, toeLength, foot }: FrogLegPlan,
  colour: string,
): string {
  const turn = (share: number) => forward + side * share * Math.PI;
  const knee = polar(hip, turn(0.34), size);
  const heel = polar(knee, turn(1.0), size * 0.92);
  const sole = limb(
    {
      root: heel,
      upper: turn(0.32),
      lower: turn(0.28),
      toes: turn(0.24),
      lengths: [size * 0.34, size * 0.26],
      widths: [girth * 0.5, girth * 0.42, girth * 0.38],
      toeLength,
      toeCount: 4,
      foot,
    },
    colour,
  );
  return sole + spindle(heel, knee, girth * 0.7, colour) + spindle(hip, knee, girth, colour);
}
