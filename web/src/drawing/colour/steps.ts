import type { LookPalette } from '@vivarium/catalogue/look.ts';
import { chroma, lighten, lightness, mix, saturate } from './oklab.ts';
import { inks, onSkin, type Palette, type PaletteStep, type Role } from './palette.ts';

const to = (colour: string, share: number): PaletteStep => onSkin((c) => mix(c, colour, share));

/**
 * Without black and brown: black turns white, brown shows the yellow and red that lay under it, and what was
 * pale turns paler.
 */
const withoutMelanin: PaletteStep = onSkin((c) => {
  if (lightness(c) >= 0.5) return mix(saturate(lighten(c, 0.09), 1.15), '#fdf3d8', 0.5);
  const under = mix(saturate(lighten(c, 0.34), 1.7), '#f0b050', 0.45);
  return mix('#fbf2e0', under, Math.min(1, chroma(c) * 11));
});

/** Leaves the palest hint of the pattern, as in life. */
const white: PaletteStep = onSkin((c, role) =>
  mix('#faf7ef', c, role === 'mark' || role === 'edge' ? 0.03 : 0.015),
);

const keep =
  (roles: readonly Role[], step: PaletteStep): PaletteStep =>
  (palette) => {
    const changed = step(palette);
    const kept: Partial<Palette> = {};
    for (const role of roles) Object.assign(kept, { [role]: palette[role] });
    return { ...changed, ...kept };
  };

/** What each palette word of the catalogue does to the inks, for species without a recipe of their own. */
export const STEPS: Readonly<Record<LookPalette, PaletteStep>> = {
  albino: withoutMelanin,
  lavender: onSkin((c) =>
    lightness(c) < 0.5 ? mix(c, '#b9a0b6', 0.8) : mix(lighten(c, 0.04), '#e3c6b0', 0.35),
  ),
  axanthic: onSkin((c) => saturate(c, 0.09)),
  hypo: onSkin((c, role) =>
    mix(saturate(lighten(c, role === 'edge' || role === 'mark' ? 0.12 : 0.04), 1.12), '#f0d9ae', 0.1),
  ),
  leucistic: white,
  melanistic: to('#1c1917', 0.86),
  dark: onSkin((c) => lighten(mix(c, '#4a2c1c', 0.22), -0.04)),
  caramel: onSkin((c) => mix(saturate(lighten(c, 0.08), 0.85), '#c79a4c', 0.42)),
  banana: onSkin((c) => (lightness(c) < 0.5 ? mix(c, '#b39aad', 0.82) : mix(c, '#f0c945', 0.7))),
  yellow: onSkin((c) => (lightness(c) < 0.42 ? lighten(c, 0.03) : mix(lighten(c, 0.03), '#edc53f', 0.46))),
  orange: onSkin((c) => (lightness(c) < 0.36 ? c : mix(c, '#e4872c', 0.5))),
  red: onSkin((c) => (lightness(c) < 0.3 ? c : mix(c, '#b23c22', 0.52))),
  pale: to('#f1e4c6', 0.5),
  cream: keep(
    ['base', 'mark', 'edge', 'head', 'iris', 'pupil'],
    inks({ inner: '#f7efd9', flank: '#efe3c4' }),
  ),
};

/** Albino and axanthic together: white, with the pattern left in pink. */
export const SNOW: PaletteStep = onSkin((c, role) =>
  role === 'mark' || role === 'edge' ? mix('#eccabb', c, 0.06) : mix('#faf3ea', c, 0.05),
);

export const RED_EYE = inks({ iris: '#c8473c', pupil: '#8c1f1d' });
export const BLACK_EYE = inks({ iris: '#14100e', pupil: '#0a0807' });
export const BLUE_EYE = inks({ iris: '#7fa9cf', pupil: '#23344a' });
