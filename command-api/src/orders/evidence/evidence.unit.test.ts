import type { Variant } from '@vivarium/contracts/shared/picture.ts';
import { describe, expect, it } from 'vitest';
import { shownVariantOf } from './evidence.ts';

const one = (format: Variant['format'], width: number, more: Partial<Variant> = {}): Variant => ({
  ...{ path: `evidence/${width}.${format}`, format, width, height: width },
  ...more,
});

describe('how a piece of evidence is shown', () => {
  it('is the largest picture that is not wider than needed, in a format that everything reads', () => {
    const variants = [one('avif', 1280), one('webp', 2560), one('webp', 640), one('webp', 1280)];
    expect(shownVariantOf(variants)?.path).toBe('evidence/1280.webp');
    expect(shownVariantOf([one('webp', 2560)])?.path).toBe('evidence/2560.webp');
  });

  it('is the film itself and not its preview', () => {
    const film = [one('webp', 640), one('mp4', 320, { preview: true }), one('mp4', 1280)];
    expect(shownVariantOf(film)?.path).toBe('evidence/1280.mp4');
  });

  it('is nothing while nothing was made of it', () => {
    expect(shownVariantOf([])).toBeUndefined();
  });
});
