import { describe, expect, it } from 'vitest';
import { traitLabel } from './trait-label.ts';
import type { Zygosity } from './zygosity.ts';

const pastel = { name: 'Pastel', superForm: 'Super Pastel' };

describe('traitLabel', () => {
  it.each<[string, { name: string; superForm?: string }, Zygosity, number | undefined]>([
    ['Pied', { name: 'Pied' }, 'visual', undefined],
    ['het Pied', { name: 'Pied' }, 'het', undefined],
    ['66% poss het Clown', { name: 'Clown' }, 'possible_het', 66],
    ['poss het Clown', { name: 'Clown' }, 'possible_het', undefined],
    ['Pastel', pastel, 'visual', undefined],
    ['Super Pastel', pastel, 'super', undefined],
    ['homozygous Pinstripe', { name: 'Pinstripe' }, 'super', undefined],
  ])('writes %s', (label, gene, zygosity, chance) => {
    expect(traitLabel(gene, zygosity, chance)).toBe(label);
  });

  it('leaves a chance out where it means nothing', () => {
    expect(traitLabel({ name: 'Pied' }, 'het', 66)).toBe('het Pied');
  });
});
