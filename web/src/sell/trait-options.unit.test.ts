import { genesOf } from '@vivarium/catalogue/index.ts';
import { expect, test } from 'vitest';
import { traitOptions } from './trait-options.ts';

const genes = genesOf('python-regius');
const first = (typed: string) =>
  traitOptions(typed, genes, (slug) => genes.find((gene) => gene.slug === slug)?.otherNames ?? [])[0]?.trait;

test.each([
  ['clo', { gene: 'clown', zygosity: 'visual' }],
  ['100% het clown', { gene: 'clown', zygosity: 'het' }],
  ['66 pied', { gene: 'pied', zygosity: 'possible_het', chance: 66 }],
  ['50% poss het pieb', { gene: 'pied', zygosity: 'possible_het', chance: 50 }],
  ['super pas', { gene: 'pastel', zygosity: 'super' }],
  ['clwon', { gene: 'clown', zygosity: 'visual' }],
  ['hetclown', { gene: 'clown', zygosity: 'het' }],
  ['het clwon', { gene: 'clown', zygosity: 'het' }],
])('“%s” offers what it says first', (typed, trait) => {
  expect(first(typed)).toEqual(trait);
});

test('nothing typed offers everything, a name that no gene has nothing', () => {
  expect(traitOptions('', genes, () => [])).toHaveLength(genes.length);
  expect(first('zzzz')).toBeUndefined();
});

test('no gene is offered in a form that it does not have', () => {
  const offered = traitOptions('het pa', genes, () => []).map(({ trait }) => trait);
  expect(offered.filter(({ gene }) => gene === 'pastel').every(({ zygosity }) => zygosity !== 'het')).toBe(
    true,
  );
});
