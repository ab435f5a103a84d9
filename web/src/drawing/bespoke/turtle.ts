import type { Palette } from '../colour/palette.ts';
import { etched, fill, INK, line, outline, oval, roundness } from '../engraving.ts';
import { closedShape, openLine } from '../geometry/path.ts';
import type { Point } from '../geometry/point.ts';
import { limb } from '../lizard/limb.ts';
import type { Figure } from '../plate.ts';
import { between, type Random } from '../seed.ts';
import { type ShellPattern, scutes } from './scutes.ts';

/** A water turtle from above, swimming to the upper left. */
export function turtle(palette: Palette, pattern: ShellPattern, pose: Random, chance: Random): Figure {
  const [long, wide] = [between(pose, 98, 106), between(pose, 76, 82)];
  const tilt = between(pose, 12, 26);
  const stroke = between(pose, -0.2, 0.2);
  /** Places on the carapace: `u` from front to back, `t` from the left rim to the right. */
  const shellAt = (u: number, t: number): Point => {
    const k = 2 * u - 1;
    return [205 + k * long, 150 + t * wide * (1 - Math.abs(k - 0.08) ** 2.6) ** 0.5 * 0.999];
  };
  const us = [0.09, 0.25, 0.42, 0.59, 0.76, 0.92];
  const u = (i: number) => us[Math.max(0, Math.min(5, i))] ?? 0;
  const spine = Array.from({ length: 5 }, (_, i): Point[] => {
    const m = (u(i) + u(i + 1)) / 2;
    const w = i === 4 ? 0.3 : 0.27;
    return [
      shellAt(u(i), -w * 0.75),
      shellAt(m, -w * 1.25),
      shellAt(u(i + 1), -w * 0.75),
      shellAt(u(i + 1), w * 0.75),
      shellAt(m, w * 1.25),
      shellAt(u(i), w * 0.75),
    ];
  });
  const ribs = [-1, 1].flatMap((side) =>
    [0, 1, 2, 3].map((i): Point[] => {
      const [a, b] = [i === 0 ? 0.12 : (u(i) + u(i + 1)) / 2, i === 3 ? 0.88 : (u(i + 1) + u(i + 2)) / 2];
      return [
        shellAt(a, side * 0.34),
        shellAt(u(i + 1), side * 0.2),
        shellAt(b, side * 0.34),
        shellAt(b, side * 0.83),
        shellAt((a + b) / 2, side * 0.84),
        shellAt(a, side * 0.83),
      ];
    }),
  );
  const ring = (k: number, r: number): Point => [205 + Math.cos(k) * long * r, 150 + Math.sin(k) * wide * r];
  const rim = Array.from({ length: 18 }, (_, i): Point[] => {
    const [a, b] = [(i / 18) * 2 * Math.PI, ((i + 1) / 18) * 2 * Math.PI];
    return [ring(a, 1.06), ring(b, 1.06), ring(b, 0.86), ring(a, 0.86)];
  });
  const shell = { palette, pattern, random: chance };
  const shape = closedShape(Array.from({ length: 16 }, (_, i) => ring((i / 16) * 2 * Math.PI, 1.04)));
  const paddle = (x: number, y: number, upper: number, lower: number, size: number) =>
    limb(
      {
        root: [x, y],
        upper,
        lower,
        toes: lower,
        lengths: [24 * size, 24 * size],
        widths: [15 * size, 13 * size, 12 * size],
        toeLength: 19 * size,
        toeCount: 5,
        foot: 'claws',
      },
      palette.head,
      palette.inner,
    );
  const head = closedShape([
    [112, 134],
    [84, 130],
    [62, 132],
    [46, 142],
    [42, 150],
    [46, 158],
    [62, 168],
    [84, 170],
    [112, 166],
  ]);
  const stripes =
    openLine([
      [112, 142],
      [80, 139],
      [50, 146],
    ]) +
    openLine([
      [112, 158],
      [80, 161],
      [50, 154],
    ]) +
    openLine([
      [112, 150],
      [80, 150],
      [56, 150],
    ]);
  const eye = (y: number) =>
    oval(62, y, 4.2, 3.2, INK) + oval(62, y, 3.3, 2.4, palette.iris) + oval(62, y, 1.5, 1.5, palette.pupil);
  const svg =
    `<g transform="rotate(${tilt.toFixed(1)} 205 150)"><clipPath id="c"><path id="e" d="${shape}"/></clipPath><use href="#e" fill="${INK}" opacity=".13" transform="translate(3 6)"/>` +
    fill(
      closedShape([
        [304, 142],
        [336, 148],
        [346, 152],
        [334, 155],
        [304, 158],
      ]),
      palette.head,
      `stroke="${INK}" stroke-width="1.2"`,
    ) +
    paddle(138, 98, -2 + stroke, -2.7 + stroke, 1) +
    paddle(138, 202, 2.1 + stroke, 2.75 + stroke, 1) +
    paddle(276, 102, -1 - stroke, -0.35 - stroke, 0.95) +
    paddle(276, 198, 1 - stroke, 0.3 - stroke, 0.95) +
    `<clipPath id="hc"><path id="h" d="${head}"/></clipPath><use href="#h" fill="${palette.head}"/><g clip-path="url(#hc)">${line(stripes, palette.inner, 2.4)}${line('M84 133q10-3 22 0', palette.edge, 5)}${line('M84 167q10 3 22 0', palette.edge, 5)}${etched(roundness('h', 9))}</g>` +
    etched(outline('h')) +
    eye(136) +
    eye(164) +
    `<use href="#e" fill="${palette.base}"/><g clip-path="url(#c)">${scutes(rim, { ...shell, pattern: pattern === 'plain' ? 'plain' : 'speckled' })}${scutes(ribs, shell)}${scutes(spine, shell)}${etched(roundness('e', 30))}</g>${etched(outline('e', 1.5))}</g>`;
  return { svg, box: [40, 26, 356, 274] };
}
