import { mix } from '../colour/oklab.ts';
import type { Palette } from '../colour/palette.ts';
import { etched, fill, INK, line, outline, oval, roundness } from '../engraving.ts';
import { closedShape, openLine } from '../geometry/path.ts';
import type { Point } from '../geometry/point.ts';
import type { Figure } from '../plate.ts';
import { between, type Random } from '../seed.ts';
import { type ShellPattern, scutes } from './scutes.ts';

const WIDE = 118;

/** A tortoise from the side, walking to the left. */
export function tortoise(palette: Palette, pattern: ShellPattern, pose: Random, chance: Random): Figure {
  const high = between(pose, 96, 116);
  const stretch = between(pose, -6, 8);
  const lift = between(pose, -8, 6);
  /** Places on the dome: `u` from front to back, `v` from the rim to the top. */
  const dome = (u: number, v: number): Point => [
    205 + (u - 0.5) * 2 * WIDE * Math.sqrt(Math.max(0, 1 - (0.95 * v) ** 2)),
    196 - high * v - Math.sin(Math.PI * u) * 4 * (1 - v) + (1 - v) * 4,
  ];
  const row = (count: number, low: number, top: number, shift = 0): Point[][] =>
    Array.from({ length: count }, (_, i) => {
      const [a, b] = [(i + shift) / count, (i + 1 + shift) / count];
      const m = (a + b) / 2;
      return [
        dome(a, low + 0.03),
        dome(m, low - 0.03),
        dome(b, low + 0.03),
        dome(b, top - 0.03),
        dome(m, top + 0.05),
        dome(a, top - 0.03),
      ];
    });
  const rim = Array.from({ length: 11 }, (_, i): Point[] => [
    dome(i / 11, -0.06),
    dome((i + 1) / 11, -0.06),
    dome((i + 1) / 11, 0.17),
    dome(i / 11, 0.17),
  ]);
  const shape = closedShape([
    ...[0, 0.25, 0.5, 0.75, 0.92].map((v) => dome(0, v - 0.06 * (1 - v))),
    dome(0.5, 1.05),
    ...[0.92, 0.75, 0.5, 0.25, 0].map((v) => dome(1, v - 0.06 * (1 - v))),
    dome(0.75, -0.1),
    dome(0.5, -0.1),
    dome(0.25, -0.1),
  ]);
  const shell = { palette, pattern, random: chance };
  const skin = palette.head;
  const dark = mix(skin, INK, 0.25);
  const stroke = `stroke="${INK}" stroke-width="1.3" stroke-linejoin="round"`;
  const leg = (x: number, lean: number, colour: string) =>
    fill(
      closedShape([
        [x - 20, 186],
        [x - 19 + lean * 0.4, 214],
        [x - 17 + lean, 236],
        [x - 2 + lean, 241],
        [x + 15 + lean, 238],
        [x + 18 + lean * 0.5, 214],
        [x + 24, 188],
      ]),
      colour,
      stroke,
    ) +
    line(`M${x - 13 + lean} 240v-5m8 6v-5m8 5v-5`, INK, 1) +
    `<path d="M${x - 12 + lean * 0.5} 206l5 4 6-3 6 4M${x - 13 + lean * 0.7} 217l6 4 6-3 6 4" fill="none" stroke="${INK}" stroke-width=".9" opacity=".45"/>`;
  const [hx, hy] = [66 - stretch, 152 + lift];
  const neck = closedShape([
    [118, 168],
    [96, hy + 8],
    [hx + 22, hy - 6],
    [hx + 16, hy + 16],
    [92, 194],
    [122, 200],
  ]);
  const head = closedShape([
    [hx + 28, hy - 12],
    [hx + 10, hy - 17],
    [hx - 8, hy - 12],
    [hx - 17, hy],
    [hx - 15, hy + 9],
    [hx + 2, hy + 15],
    [hx + 20, hy + 15],
    [hx + 30, hy + 6],
  ]);
  const svg =
    oval(200, 240, 128, 7, INK, 0, 'opacity=".12"') +
    leg(160, 8, dark) +
    leg(262, -6, dark) +
    fill(
      closedShape([
        [312, 196],
        [334, 206],
        [338, 214],
        [326, 212],
        [308, 208],
      ]),
      skin,
      stroke,
    ) +
    fill(neck, skin, stroke) +
    fill(head, skin, stroke) +
    `<path d="${openLine([
      [hx - 15, hy + 4],
      [hx - 4, hy + 6],
      [hx + 10, hy + 3],
    ])}M96 ${hy + 16}q6 8 4 18M106 ${hy + 12}q6 10 3 22" fill="none" stroke="${INK}" stroke-width="1" opacity=".6"/>` +
    oval(hx - 2, hy - 5, 4, 4.2, INK) +
    oval(hx - 2, hy - 5, 3, 3.2, palette.iris) +
    oval(hx - 2.4, hy - 5, 1.7, 1.9, palette.pupil) +
    oval(hx - 3.3, hy - 6.4, 0.8, 0.8, '#fff') +
    oval(hx - 14, hy - 4, 0.9, 0.7, INK) +
    leg(132, -12, skin) +
    leg(286, 10, skin) +
    fill(
      closedShape([
        [106, 194],
        [150, 212],
        [205, 216],
        [262, 212],
        [306, 194],
      ]),
      palette.flank,
      stroke,
    ) +
    `<clipPath id="c"><path id="e" d="${shape}"/></clipPath><use href="#e" fill="${palette.base}"/><g clip-path="url(#c)">` +
    scutes(row(6, 0.68, 1.1, -0.02), shell) +
    scutes(row(4, 0.17, 0.68), shell, 4) +
    scutes(rim, { ...shell, pattern: pattern === 'star' || pattern === 'ringed' ? 'patched' : pattern }) +
    etched(roundness('e', 34)) +
    `</g>${etched(outline('e', 1.5))}`;
  return { svg, box: [hx - 20, 196 - high * 1.06, 342, 250] };
}
