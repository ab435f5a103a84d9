import { openLine } from '../geometry/path.ts';
import { between } from '../seed.ts';
import {
  blot,
  type Canvas,
  dot,
  dotted,
  drawn,
  figure,
  filled,
  lengthwise,
  type Marking,
  marking,
  type Pattern,
  places,
  whole,
} from './canvas.ts';

const half = (canvas: Canvas) => canvas.body.halfWidth(0.5);

/** A tapering band along the body at `t`, `reach` of the half-width to each side, its borders gently uneven. */
function ribbonBand(canvas: Canvas, t: number, reach: number, wobble: number): string {
  const count = Math.round(((canvas.to - canvas.from) * canvas.body.length) / 26);
  const side = (sign: number) =>
    Array.from({ length: count + 1 }, (_, i) => {
      const s = canvas.from + ((canvas.to - canvas.from) * i) / count;
      return canvas.body.at(s, t + sign * reach * between(canvas.random, 1 - wobble, 1 + wobble));
    });
  return openLine([...side(1), ...side(-1).toReversed()], 5);
}

/** One stripe down the spine in the colour of `role`, with a border. */
export function dorsalStripe(
  reach: number,
  role: 'mark' | 'inner' | 'edge' = 'mark',
  bordered = true,
): Pattern {
  return (canvas) => [
    whole(
      ribbonBand(canvas, 0, reach, 0.12),
      filled(canvas.palette[role], bordered ? canvas.palette.edge : undefined, half(canvas) * 0.1),
    ),
  ];
}

/** Stripes along the body at the given places across it. */
export function stripes(
  places_: readonly number[],
  width: number,
  role: 'mark' | 'inner' | 'edge' = 'mark',
): Pattern {
  return (canvas) => [
    whole(
      places_.map((t) => lengthwise(canvas, t, canvas.from, canvas.to)).join(''),
      drawn(canvas.palette[role], half(canvas) * width),
    ),
  ];
}

/** Clown: one uneven stripe along the spine, and the flanks all but clean, with a few drops. */
export const clown: Pattern = (canvas) => {
  const { palette, random } = canvas;
  const h = half(canvas);
  const out: Marking[] = [whole(ribbonBand(canvas, 0, 0.27, 0.4), filled(palette.mark))];
  for (const side of [-1, 1])
    for (const s of places(canvas, h * 3, 0.35))
      if (random() < 0.62) {
        const t = side * between(random, 0.55, 0.8);
        out.push(
          marking(
            canvas,
            s,
            h * 0.5,
            blot(canvas, s, t, h * between(random, 0.12, 0.3), 0.12, 0.12, 4),
            filled(palette.mark),
          ),
        );
      }
  return out;
};

/** Spider: a pale body under a thin dark web. */
export const web: Pattern = (canvas) => {
  const { palette, random, body } = canvas;
  const h = half(canvas);
  const spine = openLine(places(canvas, h * 0.9, 0.2).map((s) => body.at(s, between(random, -0.14, 0.14))));
  const out: Marking[] = [whole(spine, drawn(palette.mark, h * 0.17))];
  for (const s of places(canvas, h * 1.5, 0.25)) {
    const side = random() < 0.5 ? -1 : 1;
    for (const flip of [side, -side]) {
      const lean = between(random, -0.5, 0.5) * h;
      const path = openLine([
        body.at(s, 0),
        body.at(s + lean / body.length, flip * 0.4),
        body.at(s + (lean * 0.4) / body.length, flip * between(random, 0.7, 1)),
      ]);
      out.push(marking(canvas, s, h, path, drawn(palette.mark, h * 0.11)));
    }
  }
  return out;
};

/** Reticulated python: a chain of pale diamonds framed in black and yellow, white spots on the flanks. */
export const net: Pattern = (canvas) => {
  const { palette, body } = canvas;
  const h = half(canvas);
  const count = Math.round(((canvas.to - canvas.from) * body.length) / (h * 2.9));
  const zig = (sign: number) =>
    openLine(
      Array.from({ length: count * 2 + 1 }, (_, i) =>
        body.at(canvas.from + ((canvas.to - canvas.from) * i) / (count * 2), sign * (i % 2 ? 0.66 : 0.06)),
      ),
    );
  const lines = zig(1) + zig(-1);
  const out: Marking[] = [
    whole(lines, drawn(palette.edge, h * 0.34)),
    whole(lines, drawn(palette.mark, h * 0.11)),
  ];
  for (let i = 0; i < count; i++) {
    const s = canvas.from + ((canvas.to - canvas.from) * (i + 0.5)) / count;
    for (const side of [-1, 1])
      out.push(marking(canvas, s, h * 0.3, dot(canvas, s, side * 0.84), dotted(palette.inner, h * 0.15)));
  }
  return out;
};

/** Tessera and its kin: a pale stripe down the spine between broken, chequered flanks. */
export const tessera: Pattern = (canvas) => {
  const { palette, random } = canvas;
  const h = half(canvas);
  const out: Marking[] = [];
  for (const side of [-1, 1])
    for (const s of places(canvas, h * 1.9, 0.2)) {
      const t = side * between(random, 0.5, 0.75);
      out.push(
        marking(
          canvas,
          s,
          h * 0.6,
          blot(canvas, s, t, h * between(random, 0.3, 0.52), 0.16, 0.2, 4),
          filled(palette.mark, palette.edge, h * 0.08),
        ),
      );
    }
  const stripe = ribbonBand(canvas, 0, 0.2, 0.06);
  out.push(whole(stripe, filled(palette.inner, palette.edge, h * 0.16)));
  return out;
};

interface RingOptions {
  /** Distance between rings, in widths of the body. */
  readonly gap: number;
  /** Share of the gap that a ring covers. */
  readonly fill: number;
  /** A border in the edge colour, as a share of the body's half-width. */
  readonly border?: number;
  readonly reach?: number;
}

/** Bands across the whole body: kingsnakes, milksnakes, fat-tailed geckos. */
export function rings({ gap, fill: share, border = 0, reach = 1.15 }: RingOptions): Pattern {
  return (canvas) => {
    const { palette, random } = canvas;
    const h = half(canvas);
    const step = gap * h * 2;
    return places(canvas, step, 0.08).map((s) => {
      const l = (step * share * between(random, 0.85, 1.15)) / 2;
      const j = () => between(random, -0.12, 0.12) * l;
      const shape = figure(canvas, s, [
        [-l + j(), -reach],
        [-l * 1.1 + j(), 0],
        [-l + j(), reach],
        [l + j(), reach],
        [l * 1.1 + j(), 0],
        [l + j(), -reach],
      ]);
      return marking(
        canvas,
        s,
        l * 1.3 + h * border,
        shape,
        filled(palette.mark, border ? palette.edge : undefined, h * border),
      );
    });
  };
}
