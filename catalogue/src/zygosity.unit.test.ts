import { describe, expect, it } from 'vitest';
import type { Gene } from './gene.ts';
import { geneOf } from './gene-lookup.ts';
import { zygositiesOf } from './zygosity.ts';

describe('zygositiesOf', () => {
  it.each([
    ['a recessive gene', 'python-regius', 'pied', ['visual', 'het', 'possible_het']],
    ['an incomplete dominant', 'python-regius', 'pastel', ['visual', 'super']],
    ['a sex-linked incomplete dominant', 'python-regius', 'banana', ['visual', 'super']],
    ['an incomplete dominant with a lethal super', 'correlophus-ciliatus', 'lilly-white', ['visual']],
    ['an incomplete dominant without a known super', 'python-regius', 'woma', ['visual']],
    ['a dominant gene', 'pantherophis-guttatus', 'tessera', ['visual']],
    ['a line-bred trait', 'correlophus-ciliatus', 'harlequin', ['visual']],
  ])('of %s', (_, species, slug, expected) => {
    const gene = geneOf(species, slug);
    expect(gene && zygositiesOf(gene)).toEqual(expected);
  });

  it('gives a recessive its hets wherever it lies', () => {
    const onSexChromosome: Gene = {
      slug: 'a-gene',
      name: 'A gene',
      otherNames: [],
      inheritance: 'recessive',
      sexLinked: true,
    };
    expect(zygositiesOf(onSexChromosome)).toEqual(['visual', 'het', 'possible_het']);
  });
});
