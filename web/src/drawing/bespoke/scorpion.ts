import { mix } from '../colour/oklab.ts';
import type { Palette } from '../colour/palette.ts';
import { fill, INK, line } from '../engraving.ts';
import { closedShape, openLine } from '../geometry/path.ts';
import { along, type Point, polar } from '../geometry/point.ts';
import type { Figure } from '../plate.ts';
import { between, type Random } from '../seed.ts';

const STROKE = `stroke="${INK}" stroke-width="1.2" stroke-linejoin="round"`;

function claw(elbow: Point, angle: number, side: number, colour: string): string {
  const at = (forward: number, out: number) => polar(polar(elbow, angle, forward), angle + side * 1.57, out);
  return (
    fill(
      closedShape([at(0, 4), at(12, 17), at(34, 18), at(62, 3), at(38, 6), at(30, 0), at(12, -9), at(0, -6)]),
      colour,
      STROKE,
    ) + fill(closedShape([at(26, -7), at(42, -11), at(62, -1), at(44, -3), at(30, 0)]), colour, STROKE)
  );
}

/** A scorpion from above, its tail swung to one side. */
export function scorpion(palette: Palette, pose: Random): Figure {
  const swing = between(pose, 0.16, 0.26);
  const colour = palette.base;
  const light = mix(colour, '#ffffff', 0.2);
  const legs = [-1, 1].flatMap((side) =>
    [0.75, 1.15, 1.6, 2.05].map((spread, i) => {
      const root: Point = [158 + i * 13, 150 + side * 17];
      const knee = polar(root, Math.PI - side * spread, 34);
      return openLine([root, knee, polar(knee, Math.PI - side * (spread + (i < 2 ? -0.2 : 0.5)), 34)]);
    }),
  );
  let tail: Point = [262, 150];
  let angle = -0.15;
  const joints: string[] = [];
  for (let i = 0; i < 5; i++) {
    const next = polar(tail, angle, 21);
    joints.unshift(
      fill(
        closedShape([
          polar(tail, angle - 1.57, 9 - i * 0.6),
          polar(next, angle - 1.57, 9 - i * 0.6),
          polar(next, angle + 1.57, 9 - i * 0.6),
          polar(tail, angle + 1.57, 9 - i * 0.6),
        ]),
        light,
        STROKE,
      ),
    );
    tail = next;
    angle -= swing * (i + 1);
  }
  const sting = closedShape([
    polar(tail, angle - 1.2, 7),
    polar(tail, angle - 0.5, 17),
    polar(tail, angle - 0.1, 32),
    polar(tail, angle + 0.35, 16),
    polar(tail, angle + 1.3, 7),
  ]);
  const arms = [-1, 1].map((side) => {
    const elbow: Point = [112, 150 + side * 54];
    return (
      line(
        openLine([[142, 150 + side * 14], along([142, 150 + side * 14], [128, 150 + side * 56], 0.6), elbow]),
        INK,
        14,
      ) +
      line(
        openLine([[142, 150 + side * 14], along([142, 150 + side * 14], [128, 150 + side * 56], 0.6), elbow]),
        colour,
        11.6,
      ) +
      claw(elbow, Math.PI + side * 0.35, -side, light)
    );
  });
  const plates = Array.from({ length: 7 }, (_, i) => {
    const x = 184 + i * 12;
    const h = 27 + 5 * Math.sin((i / 6) * Math.PI) - i * 1.6;
    return fill(
      closedShape([
        [x - 3, 150 - h],
        [x + 12, 150 - h * 0.96],
        [x + 15, 150],
        [x + 12, 150 + h * 0.96],
        [x - 3, 150 + h],
        [x, 150],
      ]),
      i % 2 ? colour : light,
      STROKE,
    );
  });
  const shield = closedShape([
    [136, 136],
    [150, 126],
    [186, 122],
    [190, 150],
    [186, 178],
    [150, 174],
    [136, 164],
    [141, 150],
  ]);
  const svg =
    line(legs.join(''), INK, 8) +
    line(legs.join(''), colour, 5.6) +
    arms.join('') +
    fill(sting, palette.inner, STROKE) +
    joints.join('') +
    plates.toReversed().join('') +
    fill(shield, palette.head, STROKE) +
    line('M150 150h34', INK, 1, 'opacity=".5"') +
    line('M162 145h0m0 10h0', '#e9e2d0', 2.4);
  return { svg, box: [44, 62, 362, 238] };
}
