import { lociOf } from '@vivarium/catalogue/gene-lookup.ts';
import type { Zygosity } from '@vivarium/catalogue/zygosity.ts';
import { expect, it } from 'vitest';
import { openCatalogue } from '../catalogue/catalogue.ts';
import { inheritanceSentence, zygositySentence } from './gene-words.ts';
import { otherAlleleOf } from './other-allele.ts';

const catalogue = openCatalogue();

/** What is said of each trait of an animal, given as `albino:visual`. */
function saidOf(species: string, ...traits: string[]): string[] {
  const all = traits.map((trait) => {
    const [gene = '', zygosity] = trait.split(':');
    return { gene, zygosity: zygosity as Zygosity };
  });
  return all.map((trait) => {
    const gene = catalogue.geneOf(trait.gene, species);
    if (gene === undefined) throw new Error(`no gene ${trait.gene}`);
    const other = otherAlleleOf(trait, all, species, catalogue, lociOf(species));
    return `${zygositySentence(gene, trait, other)} ${inheritanceSentence(gene, other)}`;
  });
}

it('says of each half of a compound that there is one copy, and what the two are called', () => {
  const [albino, candy] = saidOf('python-regius', 'albino:visual', 'candy:visual');
  expect(albino).toContain('has one copy, and one of Candy,');
  expect(albino).toContain('called Candino');
  expect(candy).toContain('has one copy, and one of Albino,');
  for (const said of [albino, candy]) expect(said).not.toContain('two copies');
});

it('does not say of a het that it does not show where the other allele is there too', () => {
  for (const said of saidOf('pantherophis-guttatus', 'amel:het', 'ultra:het')) {
    expect(said).toContain('called Ultramel');
    expect(said).not.toContain('does not show it');
  }
  const [motley] = saidOf('pantherophis-guttatus', 'motley:visual', 'stripe:het');
  expect(motley).toMatch(/has one copy, and one of Stripe, which lies at the same place\. Recessive/);
});

it('says that there are two copies of a recessive that stands alone, or beside what is not there for sure', () => {
  expect(saidOf('python-regius', 'albino:visual', 'clown:het')[0]).toContain('it has two copies');
  expect(saidOf('python-regius', 'albino:visual', 'candy:possible_het')[0]).toContain('it has two copies');
});

it('says of two copies that they do not survive only where that is known', () => {
  const [spider] = saidOf('python-regius', 'spider:visual');
  expect(spider).not.toContain('do not survive');
  expect(spider).toContain('No animal with two copies is proven to have lived.');
  expect(saidOf('correlophus-ciliatus', 'lilly-white:visual')[0]).toContain('Two copies do not survive.');
});
