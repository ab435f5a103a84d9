import { lightness } from '../colour/oklab.ts';
import type { Palette } from '../colour/palette.ts';
import { fill, line } from '../engraving.ts';
import type { CrownName } from '../looks/species-look.ts';

/** The ink that stands out more from the head. */
function contrast({ head, mark, base }: Palette): string {
  const far = (c: string) => Math.abs(lightness(c) - lightness(head));
  return far(mark) >= far(base) ? mark : base;
}

/** Head markings, in the frame of a head that looks along +x. */
export const CROWNS: Readonly<Record<CrownName, (palette: Palette) => string>> = {
  none: () => '',
  bands: (p) => line('M-10-11C6-14 28-21 56-7M-10 11C6 14 28 21 56 7', contrast(p), 4.2),
  arrow: (p) =>
    fill('M-10-6C8-9 20-14 30-12C40-8 50-3 56 0C50 3 40 8 30 12C20 14 8 9-10 6z', p.mark, 'opacity=".8"') +
    line('M38-14C24-20 10-18-4-14M38 14C24 20 10 18-4 14', p.edge, 2.2),
  spear: (p) =>
    line('M-10 0H50', p.edge, 2.4) +
    line('M44-12C26-20 10-17-6-13M44 12C26 20 10 17-6 13', p.edge, 3) +
    fill('M12 0l8-3 8 3-8 3z', p.edge),
  mask: (p) =>
    line('M34-11C26-8 26 8 34 11', p.mark, 3.4) +
    line('M30-12C16-14 4-11-8-8M30 12C16 14 4 11-8 8', p.mark, 3) +
    fill('M-10-5C0-7 10-6 18-1C10 3 0 6-10 4z', p.mark),
  collar: (p) => line('M-1-16C3-6 3 6-1 16', p.mark, 5) + line('M46-9C42-4 42 4 46 9', p.mark, 3),
  dark: (p) => fill('M-20-30H80V30H-20z', p.edge),
};
