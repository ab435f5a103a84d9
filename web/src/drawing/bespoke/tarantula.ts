import { mix } from '../colour/oklab.ts';
import type { Palette } from '../colour/palette.ts';
import { etched, INK, line, outline, oval, roundness } from '../engraving.ts';
import { closedShape, openLine } from '../geometry/path.ts';
import { type Point, polar } from '../geometry/point.ts';
import type { Figure } from '../plate.ts';
import { between, type Random } from '../seed.ts';

/** A leg's joints, from the carapace out. `angle` is its direction off the body's axis. */
function joints(root: Point, angle: number, side: number, size: number, random: Random): Point[] {
  const j = () => between(random, -0.06, 0.06);
  const forward = Math.cos(angle) > 0 ? -1 : 1;
  const knee = polar(root, angle + j(), 40 * size);
  const shin = polar(knee, angle + side * forward * 0.12 + j(), 26 * size);
  const ankle = polar(shin, angle + side * forward * 0.42 + j(), 30 * size);
  return [root, knee, shin, ankle, polar(ankle, angle + side * forward * 0.62 + j(), 20 * size)];
}

/** A tarantula from above. Legs in `base`, knees in `mark`, carapace in `head`, abdomen in `inner`. */
export function tarantula(palette: Palette, pose: Random): Figure {
  const legs: Point[][] = [];
  for (const side of [-1, 1]) {
    for (const [i, spread] of [0.5, 1.12, 1.92, 2.62].entries()) {
      const root: Point = [178 + (i - 1.5) * 11, 150 + side * 20];
      legs.push(joints(root, Math.PI - side * spread, side, 1.02 - 0.05 * Math.abs(1.4 - i), pose));
    }
    legs.push(joints([152, 150 + side * 12], Math.PI - side * 0.22, side, 0.52, pose));
  }
  const whole = legs.map((p) => openLine(p)).join('');
  const hairs = `fill="none" stroke="${mix(palette.base, INK, 0.35)}"`;
  const band = (from: number, to: number) =>
    legs.map((p) => openLine([p[from] ?? [0, 0], p[to] ?? [0, 0]])).join('');
  const knees = legs.map((p) => {
    const [a, b] = [p[1] ?? [0, 0], p[2] ?? [0, 0]];
    return openLine([
      [a[0] + (b[0] - a[0]) * 0.08, a[1] + (b[1] - a[1]) * 0.08],
      [a[0] + (b[0] - a[0]) * 0.62, a[1] + (b[1] - a[1]) * 0.62],
    ]);
  });
  const abdomen = closedShape([
    [206, 150],
    [214, 126],
    [240, 112],
    [270, 116],
    [288, 138],
    [290, 150],
    [288, 162],
    [270, 184],
    [240, 188],
    [214, 174],
  ]);
  const carapace = closedShape([
    [146, 150],
    [149, 134],
    [166, 121],
    [190, 122],
    [208, 136],
    [212, 150],
    [208, 164],
    [190, 178],
    [166, 179],
    [149, 166],
  ]);
  const grooves = [0.5, 1.1, 1.9, 2.6, -0.5, -1.1, -1.9, -2.6]
    .map((a) => openLine([polar([184, 150], a, 6), polar([184, 150], a, 21)]))
    .join('');
  const svg =
    `<g opacity=".12" transform="translate(3 7)">${line(whole, INK, 10)}</g>` +
    `<path d="${whole}" ${hairs} stroke-width="17" stroke-dasharray=".5 2.6" opacity=".55"/>` +
    line(whole, INK, 11.6) +
    line(whole, palette.base, 9) +
    line(band(3, 4), palette.edge, 7) +
    line(knees.join(''), palette.mark, 8.6) +
    line(whole, mix(palette.base, '#ffffff', 0.5), 1, 'stroke-dasharray="1 4" opacity=".5"') +
    `<defs><path id="a" d="${abdomen}"/><path id="p" d="${carapace}"/></defs><clipPath id="ac"><use href="#a"/></clipPath><clipPath id="pc"><use href="#p"/></clipPath>` +
    `<use href="#a" ${hairs} stroke-width="13" stroke-dasharray=".5 2.4" opacity=".7"/><use href="#a" fill="${palette.inner}"/><g clip-path="url(#ac)"><path d="M214 150h70" stroke="${palette.edge}" stroke-width="16" opacity=".28" stroke-linecap="round"/>${etched(roundness('a', 26, 1.2))}</g>${etched(outline('a', 1.2))}` +
    `<use href="#p" fill="${palette.head}"/><g clip-path="url(#pc)">${line(grooves, INK, 1.2, 'opacity=".45"')}${etched(roundness('p', 16))}</g>${etched(outline('p', 1.3))}` +
    oval(184, 150, 3, 2, INK, 0, 'opacity=".6"') +
    oval(157, 150, 4.5, 6, mix(palette.head, INK, 0.5)) +
    line('M156 147h0m0 6h0m3-3h0', '#e9e2d0', 1.6);
  const xs = legs.flat().map((p) => p[0]);
  const ys = legs.flat().map((p) => p[1]);
  return {
    svg,
    box: [Math.min(...xs) - 8, Math.min(...ys) - 8, Math.max(...xs, 296) + 8, Math.max(...ys) + 8],
  };
}
