import { describe, expect, it } from 'vitest';
import { kebabCase, slugSchema } from './slug.ts';

describe('kebabCase', () => {
  it.each([
    ['Python regius', 'python-regius'],
    ['Lilly White', 'lilly-white'],
    ["White's tree frog", 'whites-tree-frog'],
    ['Axanthic (VPI)', 'axanthic-vpi'],
  ])('writes %s as %s', (name, slug) => {
    expect(kebabCase(name)).toBe(slug);
    expect(slugSchema.safeParse(slug).success).toBe(true);
  });
});

describe('a slug', () => {
  it.each(['', 'Pied', 'pied-', '-pied', 'lilly--white', 'lilly_white', 'é'])('is not %j', (text) => {
    expect(slugSchema.safeParse(text).success).toBe(false);
  });
});
