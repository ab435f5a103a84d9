import type { Zygosity } from '@vivarium/catalogue/zygosity.ts';
import { describe, expect, it } from 'vitest';
import { checkLoci } from './check-loci.ts';

const tooMany = (...traits: [gene: string, zygosity: Zygosity, locus?: string][]) =>
  checkLoci(
    traits.map(([gene, zygosity, locus]) => ({ trait: { gene, zygosity }, gene: { locus }, path: gene })),
  ).map(({ path }) => path.replace('.gene', ''));

describe('alleles of one locus', () => {
  it('may be two', () => {
    expect(tooMany(['candy', 'visual', 'albino'], ['toffee', 'het', 'albino'])).toEqual([]);
  });

  it('must not be three', () => {
    expect(tooMany(['a', 'het', 'x'], ['b', 'het', 'x'], ['c', 'het', 'x'])).toEqual(['c']);
  });

  it('are not counted while they are only possible', () => {
    expect(tooMany(['a', 'het', 'x'], ['b', 'het', 'x'], ['c', 'possible_het', 'x'])).toEqual([]);
  });

  it('leave no place beside a super form, wherever it stands in the list', () => {
    expect(tooMany(['a', 'super', 'x'], ['b', 'visual', 'x'])).toEqual(['b']);
    expect(tooMany(['b', 'possible_het', 'x'], ['a', 'super', 'x'])).toEqual(['b']);
  });

  it('are counted apart for each locus, and not at all without one', () => {
    expect(tooMany(['a', 'super', 'x'], ['b', 'super', 'y'], ['c', 'super'], ['d', 'super'])).toEqual([]);
  });
});
