import { INK } from '../engraving.ts';
import { openLine } from '../geometry/path.ts';
import { type Ribbon, sideOf } from '../geometry/ribbon.ts';
import type { LizardBuild } from './build.ts';

/** Dashes along the body, row by row, that read as rows of scales. */
function rows(
  body: Ribbon,
  at: readonly number[],
  width: number,
  dash: string,
  colour: string,
  opacity: string,
): string {
  const d = at.map((t) => openLine(sideOf(body, t, 0.16, 0.95, 52), 10)).join('');
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}" stroke-linecap="round" opacity="${opacity}"/>`;
}

/** The skin's relief, laid over the pattern inside the body's clip path. */
export function texture(skin: LizardBuild['skin'], body: Ribbon): string {
  switch (skin) {
    case 'beads':
      return (
        rows(body, [-0.66, -0.33, 0, 0.33, 0.66], 1.5, '0 5', INK, '.28') +
        rows(body, [-0.5, 0.16], 1.2, '0 6.5', '#fff', '.35')
      );
    case 'grain':
      return rows(body, [-0.6, -0.2, 0.2, 0.6], 1, '0 3.4', INK, '.3');
    case 'keels':
      return rows(body, [-0.7, -0.42, -0.14, 0.14, 0.42, 0.7], 1.2, '2.4 4', INK, '.26');
    case 'gloss':
      return rows(body, [-0.28], 3.4, '60 9 18 400', '#fff', '.34');
  }
}
