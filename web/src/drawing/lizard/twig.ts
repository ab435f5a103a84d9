import { fill, INK, line } from '../engraving.ts';
import { closedShape, openLine } from '../geometry/path.ts';
import { type Point, polar } from '../geometry/point.ts';
import type { Ribbon } from '../geometry/ribbon.ts';
import { between, type Random } from '../seed.ts';

const BARK = '#b7a583';

/** A bare twig under a climbing animal, running off the plate at both ends, with one side shoot. */
export function twigAlong(body: Ribbon, random: Random): string {
  const [head, tail] = [body.at(0.04, 0), body.at(0.62, 0)];
  const angle = Math.atan2(tail[1] - head[1], tail[0] - head[0]);
  const from = polar(head, angle, -330);
  const to = polar(tail, angle, 330);
  const span = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const at = (k: number, out: number): Point => polar(polar(from, angle, span * k), angle + Math.PI / 2, out);
  const [w0, w1] = [between(random, 7, 9), between(random, 11, 13)];
  const rim = (side: number) =>
    [0, 0.2, 0.4, 0.6, 0.8, 1].map((k) => at(k, side * (w0 + (w1 - w0) * k) + between(random, -1.6, 1.6)));
  const shootAt = between(random, 0.24, 0.3);
  const shoot = openLine([at(shootAt, 0), at(shootAt - 0.015, -18), at(shootAt - 0.05, -40)]);
  const grain = [0.15]
    .map((t) =>
      openLine(
        [0, 0.2, 0.4, 0.6, 0.8, 1].map((k) => at(k, t * w0 + between(random, -1, 1))),
        10,
      ),
    )
    .join('');
  return (
    line(shoot, INK, 7) +
    line(shoot, BARK, 4.8) +
    fill(closedShape([...rim(-1), ...rim(1).toReversed()], 10), BARK, `stroke="${INK}" stroke-width="1.2"`) +
    `<path d="${grain}" fill="none" stroke="${INK}" stroke-width=".8" stroke-dasharray="14 5 4 7" opacity=".45"/>`
  );
}
