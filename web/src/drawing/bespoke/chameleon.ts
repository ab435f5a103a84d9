import { mix } from '../colour/oklab.ts';
import type { Palette } from '../colour/palette.ts';
import { etched, fill, INK, line, outline, oval, roundness } from '../engraving.ts';
import { closedShape, n, openLine } from '../geometry/path.ts';
import { type Point, polar } from '../geometry/point.ts';
import type { Figure } from '../plate.ts';
import { between, type Random } from '../seed.ts';

export type Casque = 'low' | 'tall' | 'horned';

const STROKE = `stroke="${INK}" stroke-width="1.3" stroke-linejoin="round"`;

/** The tail, rolled up like a watch spring, as one closed shape. */
function tail(turns: number): string {
  const left: Point[] = [];
  const right: Point[] = [];
  const centre: Point = [312, 190];
  const steps = 30;
  for (let i = 0; i <= steps; i++) {
    const k = i / steps;
    const angle = -2.2 + k * turns * 2 * Math.PI;
    const r = 46 * (1 - k) ** 0.85 + 3;
    const half = 10 * (1 - k) ** 0.8 + 1.2;
    left.push(polar(centre, angle, r + half));
    right.push(polar(centre, angle, r - half));
  }
  return closedShape([[262, 138], ...left, ...right.toReversed(), [262, 162]]);
}

/** A leg from the flank to the branch, ending in the two-fingered mitten. */
function leg(from: Point, joint: Point, foot: Point, colour: string): string {
  const d = openLine([from, joint, foot]);
  const [x, y] = foot;
  const mitten = closedShape([
    [x - 8, y - 8],
    [x + 7, y - 8],
    [x + 13, y + 6],
    [x + 7, y + 12],
    [x + 2, y - 1],
    [x - 5, y + 12],
    [x - 12, y + 6],
  ]);
  return (
    line(d, INK, 16.6) +
    fill(mitten, colour, STROKE) +
    line(d, colour, 14) +
    line(d, INK, 13, 'stroke-dasharray=".5 3" opacity=".16"').replaceAll('stroke-linecap="round" ', '')
  );
}

/** A chameleon from the side on its branch, looking left. Bars in `mark`, the flank's stripe in `inner`. */
export function chameleon(palette: Palette, casque: Casque, pose: Random, chance: Random): Figure {
  const slope = between(pose, -6, 6);
  const body = closedShape([
    [112, 118],
    [126, 100],
    [160, 78],
    [200, 70],
    [240, 84],
    [270, 116],
    [280, 142],
    [268, 164],
    [236, 176],
    [196, 184],
    [156, 178],
    [128, 160],
    [112, 142],
  ]);
  const crown: Record<Casque, Point[]> = {
    low: [
      [136, 102],
      [142, 84],
      [126, 76],
      [104, 80],
    ],
    tall: [
      [138, 110],
      [156, 78],
      [144, 48],
      [116, 70],
    ],
    horned: [
      [138, 104],
      [146, 84],
      [128, 72],
      [104, 78],
    ],
  };
  const head = closedShape([
    ...crown[casque],
    [78, 96],
    [62, 116],
    [66, 127],
    [88, 140],
    [112, 150],
    [130, 142],
  ]);
  const bars = Array.from({ length: 5 }, (_, i) => {
    const x = 138 + i * 28 + between(chance, -4, 4);
    const w = between(chance, 6, 9.5);
    return closedShape([
      [x - w, 60],
      [x + w, 60],
      [x + w * 0.7 + 4, 100],
      [x + w * 1.1, 140],
      [x + 2, 182],
      [x - w * 0.4, 182],
      [x - w * 0.6, 140],
      [x - w + 3, 100],
    ]);
  }).join('');
  const flecks = Array.from(
    { length: 30 },
    () => `M${n(between(chance, 118, 272))} ${n(between(chance, 80, 178))}h0`,
  ).join('');
  const crest = Array.from(
    { length: 17 },
    (_, i): Point => [
      130 + i * 8.4,
      97 - Math.sin((i / 16) * Math.PI * 0.86 + 0.1) * 28 + (i > 11 ? (i - 11) * 3.1 : 0),
    ],
  )
    .map(([x, y]) => `M${n(x - 3)} ${n(y + 3)}l2-7 5 6`)
    .join('');
  const horns =
    casque === 'horned'
      ? fill(
          'M70 104L30 92 72 112zM74 100L40 76 80 102zM66 112L28 108 66 118z',
          mix(palette.head, '#d9c8a0', 0.5),
          STROKE,
        )
      : '';
  const dark = mix(palette.base, INK, 0.22);
  const branch = closedShape([
    [-200, 214 + slope * 3],
    [60, 208 + slope],
    [200, 212],
    [330, 206 - slope],
    [620, 196 - slope * 3],
    [620, 214 - slope * 3],
    [330, 226 - slope],
    [200, 230],
    [60, 227 + slope],
    [-200, 236 + slope * 3],
  ]);
  const svg =
    leg([228, 156], [262, 176], [246, 204], dark) +
    leg([150, 158], [124, 182], [112, 204], dark) +
    fill(tail(2.15), palette.base, STROKE) +
    fill(branch, '#b7a583', STROKE) +
    `<path d="${openLine([
      [-200, 222],
      [120, 216],
      [300, 216],
      [620, 204],
    ])}" fill="none" stroke="${INK}" stroke-width=".9" stroke-dasharray="16 6 5 9" opacity=".45"/>` +
    fill(crest, palette.base, `stroke="${INK}" stroke-width=".9" stroke-linejoin="round"`) +
    `<clipPath id="c"><path id="e" d="${body}"/></clipPath><use href="#e" fill="${palette.base}"/><g clip-path="url(#c)">${fill(bars, palette.mark)}${line(flecks, palette.edge, 3.2)}${line('M118 124Q190 108 276 140', palette.inner, 8)}${etched(roundness('e', 38))}</g>${etched(outline('e'))}` +
    leg([222, 160], [214, 186], [196, 208], palette.base) +
    leg([140, 156], [160, 182], [150, 208], palette.base) +
    horns +
    `<clipPath id="hc"><path id="h" d="${head}"/></clipPath><use href="#h" fill="${palette.head}"/><g clip-path="url(#hc)">${line('M96 106L64 112M100 112L84 140M112 106L140 128M106 96L122 70', palette.mark, 3.4)}${etched(roundness('h', 20))}</g>${etched(outline('h'))}` +
    line('M64 122Q84 130 116 132', INK, 1.1) +
    oval(100, 106, 15, 14, palette.head, 0, STROKE) +
    [11, 8]
      .map(
        (r) =>
          `<circle cx="99" cy="106" r="${r}" fill="none" stroke="${INK}" stroke-width=".7" stroke-dasharray="1.4 1.6" opacity=".6"/>`,
      )
      .join('') +
    oval(97, 106, 5, 5, palette.inner, 0, `stroke="${INK}" stroke-width=".8"`) +
    oval(96.5, 106, 2.6, 2.6, palette.pupil) +
    oval(95.6, 105, 0.8, 0.8, '#fff');
  return { svg, box: [casque === 'horned' ? 26 : 54, casque === 'tall' ? 44 : 62, 366, 246] };
}
