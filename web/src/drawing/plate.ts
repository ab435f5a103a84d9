import { PAPER, SEPIA } from './engraving.ts';
import { n } from './geometry/path.ts';
import type { Box } from './geometry/ribbon.ts';

/** A finished picture of one animal or thing in plate units, and the box it fills. */
export interface Figure {
  readonly svg: string;
  readonly box: Box;
}

const [WIDTH, HEIGHT] = [400, 300];

/** A pen's nib: the discreet sign that this is a drawing and no photograph. */
const NIB = `<path d="M374 283l-3.5-8 3.5-6 3.5 6zM374 283v-7" fill="none" stroke="${SEPIA}" stroke-width=".9" stroke-linejoin="round"/><circle cx="374" cy="275" r=".9" fill="${SEPIA}"/>`;

/**
 * A figure on its plate: 4:3, its own paper, centred and as large as the margins allow, mirrored or not.
 * `share` is how much of the room it may take (hatchlings take less).
 */
export function plate({ svg, box }: Figure, mirrored: boolean, share: number): string {
  const [x0, y0, x1, y1] = box;
  const scale = Math.min((WIDTH - 44) / (x1 - x0), (HEIGHT - 52) / (y1 - y0), 1.6) * share;
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const sx = mirrored ? -scale : scale;
  const place = `matrix(${sx.toFixed(3)} 0 0 ${scale.toFixed(3)} ${n(WIDTH / 2 - cx * sx)} ${n(HEIGHT / 2 - cy * scale)})`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>` +
    `<rect x="8" y="8" width="384" height="284" rx="3" fill="none" stroke="${SEPIA}" stroke-width=".7" opacity=".45"/>` +
    // Twigs and branches run off the plate; its frame cuts them.
    `<clipPath id="plate"><rect x="8" y="8" width="384" height="284" rx="3"/></clipPath>` +
    `<g clip-path="url(#plate)"><g transform="${place}">${svg}</g></g>${NIB}</svg>`
  );
}
