import { closedShape } from '../geometry/path.ts';
import { sideOf } from '../geometry/ribbon.ts';
import { between } from '../seed.ts';
import {
  blot,
  byInk,
  type Canvas,
  dot,
  dotted,
  figure,
  filled,
  type Marking,
  marking,
  type Pattern,
  places,
  whole,
} from './canvas.ts';

const half = (canvas: Canvas) => canvas.body.halfWidth(0.34);

/** Leopard gecko: round spots on head and back, dark rings on the pale tail. */
export const leopard: Pattern = (canvas) => {
  const { palette, random, body } = canvas;
  const out: Marking[] = [];
  for (const s of places({ ...canvas, from: 0.54 }, 26, 0.1)) {
    const l = 13;
    out.push(
      marking(
        canvas,
        s,
        l,
        figure(canvas, s, [
          [-l, -1.1],
          [-l, 1.1],
          [l * 0.1, 1.1],
          [l * 0.1, -1.1],
        ]),
        filled(palette.inner),
      ),
    );
  }
  const count = 84;
  for (let i = 0; i < count; i++) {
    const s = 0.03 + ((i + random()) / count) * 0.94;
    const small = s < 0.17 ? 0.62 : Math.max(0.35, Math.min(1, body.halfWidth(s) / 22));
    out.push(
      marking(
        canvas,
        s,
        4,
        dot(canvas, s, between(random, -0.88, 0.88)),
        dotted(palette.mark, between(random, 1.6, 3.6) * small),
      ),
    );
  }
  return byInk(out);
};

/** Bearded dragon: pale ovals in pairs beside the spine, on broken dark bars. */
export const dragonBack: Pattern = (canvas) => {
  const { palette } = canvas;
  const h = half(canvas);
  const out: Marking[] = [];
  for (const s of places({ ...canvas, from: 0.17, to: 0.95 }, 27, 0.08)) {
    const bar = figure(canvas, s, [
      [-8, -0.95],
      [-4, -0.4],
      [-8, 0],
      [-4, 0.4],
      [-8, 0.95],
      [3, 0.9],
      [6, 0.3],
      [6, -0.3],
      [3, -0.9],
    ]);
    out.push(marking(canvas, s, 10, bar, filled(palette.mark)));
    if (s < 0.5)
      for (const side of [-1, 1])
        out.push(
          marking(
            canvas,
            s,
            10,
            blot(canvas, s - 4 / canvas.body.length, side * 0.36, h * 0.24, 0.14, 0.1, 4),
            filled(palette.inner),
          ),
        );
  }
  return byInk(out);
};

/** Rows of small rings or dots across the back: monitors, tegus, jewelled lizards. */
export function dotRows(
  gap: number,
  perRow: number,
  radius: number,
  role: 'mark' | 'inner' = 'inner',
): Pattern {
  return (canvas) => {
    const rows = places(canvas, gap, 0.05);
    return byInk(
      rows.flatMap((s, i) =>
        Array.from({ length: perRow }, (_, k) => {
          const t = -0.82 + (1.64 * (k + (i % 2 ? 0.5 : 0))) / perRow;
          const size = radius * Math.max(0.4, Math.min(1.1, canvas.body.halfWidth(s) / half(canvas)));
          return marking(
            canvas,
            s,
            radius,
            dot(canvas, s, t + between(canvas.random, -0.05, 0.05)),
            dotted(canvas.palette[role], size),
          );
        }),
      ),
    );
  };
}

/** Dart frogs, fire salamanders: few large, smooth fields of the mark colour. */
export function fields(gap: number, size: number): Pattern {
  return (canvas) => {
    const h = half(canvas);
    return places(canvas, gap, 0.2).flatMap((s, i) =>
      [i % 2 ? -0.55 : 0.5, i % 3 ? 0.6 : -0.6].map((t) =>
        marking(
          canvas,
          s,
          h,
          blot(
            canvas,
            s,
            t + between(canvas.random, -0.2, 0.2),
            h * size * between(canvas.random, 0.6, 1.1),
            size * between(canvas.random, 0.6, 1),
            0.25,
          ),
          filled(canvas.palette.mark),
        ),
      ),
    );
  };
}

/** Crested gecko: a clean pale field along the back between the crests. `reach` is its half-width. */
export function mantle(reach: number, role: 'mark' | 'inner' = 'inner'): Pattern {
  return (canvas) => {
    const side = (sign: number) =>
      sideOf(canvas.body, sign, 0.1, 0.9, 26).map((_, i, all) =>
        canvas.body.at(0.1 + (0.8 * i) / (all.length - 1), sign * reach * between(canvas.random, 0.8, 1.2)),
      );
    return [whole(closedShape([...side(1), ...side(-1).toReversed()], 10), filled(canvas.palette[role]))];
  };
}

/** Harlequin: tall flames of cream rising from the flanks. */
export const harlequin: Pattern = (canvas) => {
  const { palette, random } = canvas;
  return [-1, 1].flatMap((side) =>
    places({ ...canvas, from: 0.17, to: 0.52 }, 21, 0.2).map((s) => {
      const l = between(random, 6, 10);
      const shape = figure(canvas, s, [
        [-l, side * 1.1],
        [-l * 0.7, side * 0.7],
        [-l * 0.1, side * between(random, 0.42, 0.55)],
        [l * 0.8, side * 0.74],
        [l, side * 1.1],
      ]);
      return marking(canvas, s, l, shape, filled(palette.inner));
    }),
  );
};

/** Lilly white: clean white flanks up to the crests, lightly flecked. */
export const whiteFlanks: Pattern = (canvas) =>
  [-1, 1].map((side) => {
    const from = 0.16;
    const upper = sideOf(canvas.body, side * 0.5, from, 0.9, 30).map((_, i, all) =>
      canvas.body.at(from + (0.74 * i) / (all.length - 1), side * between(canvas.random, 0.4, 0.62)),
    );
    return whole(
      closedShape([...upper, ...sideOf(canvas.body, side * 1.15, from, 0.9, 46).toReversed()], 10),
      filled(canvas.palette.inner),
    );
  });
