import { between } from '../seed.ts';
import {
  blot,
  byInk,
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

function jitter(canvas: Canvas, by: number): number {
  return between(canvas.random, -by, by);
}

/** Ball python: pale “alien heads” rising from each flank, with their dark eyes, and pale blots on the spine. */
export const alienHeads: Pattern = (canvas) => {
  const { palette } = canvas;
  const half = canvas.body.halfWidth(0.5);
  const out: Marking[] = [];
  for (const side of [-1, 1]) {
    for (const s of places(canvas, half * 2.8, 0.16)) {
      const j = () => jitter(canvas, half * 0.08);
      const k = half / 23;
      const top = side * between(canvas.random, 0.14, 0.3);
      const head = figure(canvas, s, [
        [-12 * k + j(), side * 1.1],
        [-15 * k + j(), side * 0.46],
        [-5 * k + j(), top],
        [7 * k + j(), top * 1.1],
        [15 * k + j(), side * 0.5],
        [11 * k + j(), side * 1.1],
      ]);
      const eyes = [-6, 6].map((ds) => dot(canvas, s + ((ds + j()) * k) / canvas.body.length, side * 0.58));
      out.push(marking(canvas, s, 18 * k, head, filled(palette.mark, palette.edge)));
      out.push(marking(canvas, s, 12 * k, eyes.join(''), dotted(palette.inner, 2.8 * k)));
    }
  }
  for (const s of places(canvas, half * 3, 0.3)) {
    if (canvas.random() < 0.6)
      out.push(
        marking(
          canvas,
          s,
          half * 0.6,
          blot(canvas, s, jitter(canvas, 0.08), half * between(canvas.random, 0.22, 0.5), 0.13, 0.12, 4),
          filled(palette.mark, palette.edge),
        ),
      );
  }
  return byInk(out);
};

interface SaddleOptions {
  /** Distance between saddles, in widths of the body. */
  readonly gap: number;
  /** Half-length of a saddle along the body, as a share of the gap. */
  readonly fill: number;
  /** How far down the flanks a saddle reaches, 0 … 1. */
  readonly reach: number;
  /** Waisted (boa), oblong (corn snake) or broken (hognose) saddles. */
  readonly shape: 'waisted' | 'oblong' | 'round';
  /** A pale core. */
  readonly core?: boolean;
  /** Smaller spots along each flank, between the saddles. */
  readonly lateral?: boolean;
}

/** Bordered saddles across the back. */
export function saddles(options: SaddleOptions): Pattern {
  return (canvas) => {
    const { palette, body } = canvas;
    const half = body.halfWidth(0.5);
    // Not closer than this, or the marks of a thin, long snake weigh more than they show.
    const gap = Math.max(options.gap * half * 2, options.core ? 56 : 44);
    const out: Marking[] = [];
    for (const s of places(canvas, gap, 0.1)) {
      const l =
        gap *
        options.fill *
        between(canvas.random, 0.88, 1.1) *
        Math.max(0.5, Math.min(1, body.halfWidth(s) / half));
      const r = options.reach;
      const j = () => jitter(canvas, 0.06);
      const waist = options.shape === 'waisted' ? 0.55 : options.shape === 'oblong' ? 0.97 : 1.2;
      const shoulder = options.shape === 'round' ? 0.62 : 0.92;
      const shape = figure(canvas, s, [
        [-l * shoulder, -r * 0.75 + j()],
        [-l * waist, j()],
        [-l * shoulder, r * 0.75 + j()],
        [-l * 0.3, r * 1.02 + j()],
        [l * 0.3, r * 1.02 + j()],
        [l * shoulder, r * 0.75 + j()],
        [l * waist, j()],
        [l * shoulder, -r * 0.75 + j()],
        [l * 0.3, -r * 1.02 + j()],
        [-l * 0.3, -r * 1.02 + j()],
      ]);
      out.push(marking(canvas, s, l * 1.3, shape, filled(palette.mark, palette.edge, half * 0.13)));
      if (options.core)
        out.push(marking(canvas, s, l, blot(canvas, s, 0, l * 0.3, r * 0.32), filled(palette.inner)));
    }
    if (options.lateral) out.push(...flankSpots(canvas, gap, half));
    return byInk(out);
  };
}

function flankSpots(canvas: Canvas, gap: number, half: number): Marking[] {
  const { palette } = canvas;
  return [-1, 1].flatMap((side) =>
    places({ ...canvas, from: canvas.from + gap / 2 / canvas.body.length }, gap, 0.1).map((s) =>
      marking(
        canvas,
        s,
        half,
        blot(canvas, s, side * 0.82, half * 0.32, 0.13, 0.12, 4),
        filled(palette.mark, palette.edge, half * 0.09),
      ),
    ),
  );
}

/** Anaconda hognose, hypo boa, motley…: few, small, separate blots along the back only. */
export function sparse(gap: number, size: number): Pattern {
  return (canvas) => {
    const half = canvas.body.halfWidth(0.5);
    return places(canvas, gap * half * 2, 0.25).map((s) => {
      const along = half * size * between(canvas.random, 0.6, 1.2);
      const d = blot(canvas, s, jitter(canvas, 0.1), along, size * 0.4);
      return marking(canvas, s, along * 1.3, d, filled(canvas.palette.mark, canvas.palette.edge, 0.8));
    });
  };
}

/** Motley: saddles run together, leaving round windows of the ground colour along the spine. */
export const motley: Pattern = (canvas) => {
  const { palette } = canvas;
  const half = canvas.body.halfWidth(0.5);
  const band = `${lengthwise(canvas, -0.62, canvas.from, canvas.to)}${lengthwise(canvas, 0.62, canvas.from, canvas.to)}`;
  const out: Marking[] = [
    whole(band, drawn(palette.edge, half * 0.62)),
    whole(band, drawn(palette.mark, half * 0.5)),
  ];
  for (const s of places(canvas, half * 3, 0.06)) {
    const bridge = figure(canvas, s, [
      [-half * 0.45, -0.7],
      [-half * 0.3, 0],
      [-half * 0.45, 0.7],
      [half * 0.45, 0.7],
      [half * 0.3, 0],
      [half * 0.45, -0.7],
    ]);
    out.push(marking(canvas, s, half * 0.6, bridge, filled(palette.mark)));
  }
  return out;
};

/** Loose dots on the whole of the body: freckles, speckles, the dalmatian's spots. */
export function dots(
  perHundred: number,
  smallest: number,
  largest: number,
  role: 'mark' | 'edge' | 'inner' = 'mark',
  reach = 0.9,
): Pattern {
  return (canvas) => {
    const { body, random, palette } = canvas;
    const count = Math.min(60, Math.round((((canvas.to - canvas.from) * body.length) / 100) * perHundred));
    const all = Array.from({ length: count }, (_, i) => {
      const s = canvas.from + ((i + random()) / count) * (canvas.to - canvas.from);
      const r = smallest + (largest - smallest) * random() ** 2;
      const scale = Math.min(1, body.halfWidth(s) / (body.halfWidth(0.45) * 0.7));
      return marking(
        canvas,
        s,
        r,
        dot(canvas, s, between(random, -reach, reach)),
        dotted(palette[role], r * Math.max(0.35, scale)),
      );
    });
    return byInk(all);
  };
}
