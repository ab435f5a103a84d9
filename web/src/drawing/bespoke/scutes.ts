import { mix } from '../colour/oklab.ts';
import type { Palette } from '../colour/palette.ts';
import { INK } from '../engraving.ts';
import { closedShape, openLine, polygon } from '../geometry/path.ts';
import { along, type Point } from '../geometry/point.ts';
import { between, type Random } from '../seed.ts';

/** How the horn plates of a shell are coloured. */
export type ShellPattern = 'plain' | 'star' | 'ringed' | 'patched' | 'speckled' | 'striped' | 'centred';

interface Shell {
  readonly palette: Palette;
  readonly pattern: ShellPattern;
  readonly random: Random;
}

function centre(corners: readonly Point[]): Point {
  const sum = corners.reduce<Point>((a, p) => [a[0] + p[0], a[1] + p[1]], [0, 0]);
  return [sum[0] / corners.length, sum[1] / corners.length];
}

const shrunk = (corners: readonly Point[], to: Point, k: number) => corners.map((p) => along(to, p, k));

/** The path data of one plate's colour, to be filled (or for stars and stripes stroked) with the mark ink. */
function marked({ pattern, random }: Shell, corners: readonly Point[], areola: Point): string {
  switch (pattern) {
    case 'plain':
      return '';
    case 'star': {
      const rim = corners.flatMap((p, i) => [p, along(p, corners[(i + 1) % corners.length] ?? p, 0.5)]);
      return rim
        .map((p) =>
          polygon([along(areola, p, 0.12), along(areola, p, between(random, 0.86, 0.97))]).slice(0, -1),
        )
        .join('');
    }
    case 'striped': {
      const [a, b] = [corners[0] ?? areola, corners[Math.floor(corners.length / 2)] ?? areola];
      return openLine(
        [along(a, b, 0.12), along(areola, a, between(random, -0.1, 0.1)), along(a, b, 0.88)],
        10,
      );
    }
    case 'ringed':
      return `${closedShape(shrunk(corners, areola, 0.82))}${closedShape(shrunk(corners, areola, 0.4).toReversed())}`;
    case 'centred':
      return closedShape(shrunk(corners, areola, 0.42));
    case 'patched':
      return closedShape(
        shrunk(corners, along(areola, corners[1] ?? areola, 0.3), 0.5).map((p) =>
          along(p, areola, between(random, -0.2, 0.3)),
        ),
      );
    case 'speckled':
      return Array.from({ length: corners.length < 5 ? 2 : 6 }, () => {
        const p = along(
          areola,
          corners[Math.floor(random() * corners.length)] ?? areola,
          between(random, 0.2, 0.85),
        );
        return `M${Math.round(p[0])} ${Math.round(p[1])}h${Math.round(between(random, 0, 4))}`;
      }).join('');
  }
}

/** Horn plates with growth rings, as SVG, to be laid on a shell filled with the base ink. `rise` moves each plate's oldest part (areola) up the plate. */
export function scutes(plates: readonly (readonly Point[])[], shell: Shell, rise = 0): string {
  const { palette, pattern } = shell;
  const areolas = plates.map((p): Point => {
    const c = centre(p);
    return [c[0], c[1] - rise];
  });
  const all = plates.map((p) => polygon(p, 5)).join('');
  const rings = plates
    .map((p, i) =>
      (plates.length > 10 ? [] : [0.62]).map((k) => polygon(shrunk(p, areolas[i] ?? [0, 0], k), 10)).join(''),
    )
    .join('');
  const marks = plates.map((p, i) => marked(shell, p, areolas[i] ?? [0, 0])).join('');
  const stroked = pattern === 'star' || pattern === 'striped' || pattern === 'speckled';
  const colour = palette.mark;
  const ink = stroked
    ? `fill="none" stroke="${colour}" stroke-width="${pattern === 'star' ? 2.6 : 3.2}" stroke-linecap="round"`
    : `fill="${colour}"`;
  return (
    (marks && `<path d="${marks}" ${ink}/>`) +
    `<path d="${rings}" fill="none" stroke="${INK}" stroke-width=".6" opacity=".28"/>` +
    `<path d="${all}" fill="none" stroke="${mix(palette.edge, INK, 0.4)}" stroke-width="1.6" stroke-linejoin="round"/>`
  );
}
