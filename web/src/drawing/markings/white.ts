import { closedShape } from '../geometry/path.ts';
import { between } from '../seed.ts';
import { type Canvas, filled, type Marking, type Pattern } from './canvas.ts';

const WHITE = '#fbf8ef';

/** A block of white across the whole body, its borders uneven as torn paper. */
function block({ body, random }: Canvas, from: number, to: number): string {
  const side = (s: number) =>
    [-1.2, -0.6, 0, 0.6, 1.2].map((t) =>
      body.at(s + (between(random, -0.5, 0.5) * body.halfWidth(0.5)) / body.length, t),
    );
  const edge = (t: number) => {
    const count = Math.ceil(((to - from) * body.length) / 26);
    return Array.from({ length: Math.max(0, count - 1) }, (_, i) =>
      body.at(from + ((to - from) * (i + 1)) / count, t),
    );
  };
  return closedShape([...side(from), ...edge(1.2), ...side(to).toReversed(), ...edge(-1.2).toReversed()], 10);
}

/** Pied: white blocks between saddles of the pattern; the head keeps its colour, the amount of white is chance. */
export const pied: Pattern = (canvas) => {
  const { random } = canvas;
  const white = between(random, 0.45, 0.75);
  const blocks = 2 + Math.floor(random() * 2);
  const out: Marking[] = [];
  const span = 0.93 / blocks;
  let s = 0.06 + between(random, 0.02, 0.07);
  for (let i = 0; i < blocks; i++) {
    const to = Math.min(0.96, s + span * white * between(random, 0.8, 1.15));
    out.push({
      from: s - 0.03,
      to: to + 0.03,
      covers: [s + 0.012, to - 0.012],
      d: block(canvas, s, to),
      ink: filled(WHITE),
    });
    s = to + span * (1 - white) * between(random, 0.8, 1.2);
  }
  return out;
};
