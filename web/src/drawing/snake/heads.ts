import type { Palette } from '../colour/palette.ts';
import { fill, INK, line, oval } from '../engraving.ts';

/** A head in its own frame: neck at the origin, looking along +x. */
interface HeadShape {
  readonly d: string;
  readonly length: number;
  /** Half-width of the neck it was drawn for; the head is scaled from the body's neck to this. */
  readonly neck: number;
  /** Drawn from the side (one eye, needs its crown upwards) or from above (two eyes). */
  readonly profile: boolean;
  readonly eye: readonly [x: number, y: number, r: number];
  readonly slit: boolean;
  readonly details: string;
}

const nostril = (x: number, y: number) => oval(x, y, 1.1, 0.8, INK, 0, 'opacity=".75"');

export const HEADS = {
  python: {
    d: 'M-8-14C4-15 10-22 24-23C38-23 48-16 56-9C61-5 61 5 56 9C48 16 38 23 24 23C10 22 4 15-8 14z',
    length: 60,
    neck: 14,
    profile: false,
    eye: [38, 15.2, 3.6],
    slit: true,
    details: `${nostril(55, -4.5)}${nostril(55, 4.5)}`,
  },
  boa: {
    d: 'M-8-12C4-13 12-22 24-22C38-20 50-12 60-6C64-3 64 3 60 6C50 12 38 20 24 22C12 22 4 13-8 12z',
    length: 62,
    neck: 12,
    profile: false,
    eye: [40, 13.4, 3.2],
    slit: true,
    details: `${nostril(58, -3.4)}${nostril(58, 3.4)}`,
  },
  slender: {
    d: 'M-8-10C4-11 10-14.5 22-14.5C34-14.5 42-9 47-6C51-3 51 3 47 6C42 9 34 14.5 22 14.5C10 14.5 4 11-8 10z',
    length: 50,
    neck: 10,
    profile: false,
    eye: [32, 10.6, 3],
    slit: false,
    details: `${nostril(46, -3)}${nostril(46, 3)}${line('M8 0H20M27-9C22-6 22 6 27 9M36-6.5C33-3 33 3 36 6.5', INK, 0.6, 'opacity=".4"')}`,
  },
  hognose: {
    d: 'M-10-12C4-14 14-18 26-17C36-15 40-9 46-9C50-10 52-14 56-16C57-10 56-3 51 3C42 11 26 14 12 13C4 12.5-4 12-10 12z',
    length: 54,
    neck: 12,
    profile: true,
    eye: [29, -6.5, 4.2],
    slit: false,
    details: `${nostril(45, -3.6)}${line('M51 2C40 5.5 28 5 15 9', INK, 0.9, 'opacity=".8"')}${line('M49-9.5C51-6 51-2 49 1', INK, 0.6, 'opacity=".5"')}`,
  },
} as const satisfies Record<string, HeadShape>;

export type HeadName = keyof typeof HEADS;

function eyeAt(shape: HeadShape, side: number, { iris, pupil }: Palette): string {
  const [x, y, r] = shape.eye;
  const cy = y * side;
  const flat = shape.profile ? 1 : 0.78;
  const slit = shape.slit ? 0.3 : 0.55;
  return (
    oval(x, cy, r * 1.12, r * flat * 1.12, INK) +
    oval(x, cy, r * 0.92, r * flat * 0.9, iris) +
    oval(x, cy, r * slit, r * flat * (shape.slit ? 0.85 : 0.55), pupil) +
    oval(x + r * 0.3, cy - r * 0.3, r * 0.2, r * 0.18, '#fff', 0, 'opacity=".9"')
  );
}

/** A head with its eyes, in its own frame. `crown` is the species' head marking, clipped to the head. */
export function headOf(shape: HeadShape, palette: Palette, crown: string): string {
  const shade =
    `<use href="#h" fill="none" stroke="${INK}" stroke-width="11" opacity=".1"/>` +
    `<use href="#h" fill="none" stroke="${INK}" stroke-width="9" stroke-dasharray=".5 1.9" opacity=".28"/>`;
  return (
    `<clipPath id="hc"><path id="h" d="${shape.d}"/></clipPath>` +
    fill(shape.d, palette.head) +
    `<g clip-path="url(#hc)">${crown}${shade}</g>` +
    line(shape.d.slice(0, -1), INK, 1.4) +
    shape.details +
    (shape.profile ? eyeAt(shape, 1, palette) : eyeAt(shape, -1, palette) + eyeAt(shape, 1, palette))
  );
}

/** A forked tongue, in the head's frame. */
export function tongue(length: number): string {
  return line(`M${length - 1} 0q7 1 11 0l6-4m-6 4l6 3.5`, '#7d2f34', 1.2);
}
