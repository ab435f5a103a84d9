import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import { restrictedIn } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import { describe, expect, it } from 'vitest';
import { countries } from '../sellers/countries.ts';
import { combinationOf, combinedGenes } from './combinations.ts';
import { pricedGenes } from './gene-market.ts';
import { untraded } from './market.ts';
import { mayBeOffered, mayBeSoldIn, papersOf } from './trade-rules.ts';

const species = (slug: string) => {
  const found = speciesBySlug(slug);
  if (found === undefined) throw new Error(`no ${slug}`);
  return found;
};

describe('the law of the place', () => {
  it.each(['python-regius', 'correlophus-ciliatus', 'pantherophis-guttatus', 'iguana-iguana'])(
    'keeps the exotic %s out of Australia',
    (slug) => expect(mayBeSoldIn('AU', slug)).toBe(false),
  );

  it.each(['morelia-spilota', 'pogona-vitticeps', 'tiliqua-scincoides', 'varanus-acanthurus'])(
    'lets Australians offer the native %s',
    (slug) => expect(mayBeSoldIn('AU', slug)).toBe(true),
  );

  it('keeps invasive sliders out of the European Union, and lets Americans sell them', () => {
    expect(mayBeSoldIn('DE', 'trachemys-scripta')).toBe(false);
    expect(mayBeSoldIn('US', 'trachemys-scripta')).toBe(true);
  });

  it('keeps all that were subspecies of the listed kingsnake out of the Union', () => {
    for (const slug of ['lampropeltis-californiae', 'lampropeltis-getula-nigrita', 'lampropeltis-getula'])
      expect([mayBeSoldIn('DE', slug), mayBeSoldIn('GB', slug)], slug).toEqual([false, true]);
  });

  it.each([
    ['DE', 'chelydra-serpentina'],
    ['FR', 'lampropeltis-splendida'],
    ['ES', 'iguana-iguana'],
    ['JP', 'boa-constrictor'],
    ['JP', 'trachemys-scripta'],
  ])('keeps out of %s what the catalogue says may not be kept or sold there: %s', (country, slug) => {
    expect(mayBeSoldIn(country, slug)).toBe(false);
  });

  it('has nothing offered against what is sure of the law of a country', () => {
    for (const country of countries)
      for (const { species } of restrictedIn(country))
        if (country !== 'AU') expect(mayBeSoldIn(country, species), `${country} ${species}`).toBe(false);
  });

  it('lets nobody offer an imported animal of Appendix I', () => {
    expect(mayBeOffered('US', species('astrochelys-radiata'), 'wild_caught')).toBe(false);
    expect(mayBeOffered('US', species('astrochelys-radiata'), 'farmed')).toBe(false);
    expect(mayBeOffered('US', species('astrochelys-radiata'), 'captive_bred')).toBe(true);
  });

  it('asks Europeans for a certificate of a Mediterranean tortoise', () => {
    expect(papersOf('DE', species('testudo-hermanni'))).toBe('annex-a');
    expect(papersOf('DE', species('python-regius'))).toBe('annex-b');
    expect(papersOf('DE', species('chrysemys-picta'))).toBe('annex-b');
    expect(papersOf('US', species('python-regius'))).toBeUndefined();
  });
});

describe('the tables of the market', () => {
  it('have no species that the catalogue does not have', () => {
    expect(untraded).toEqual([]);
  });

  it('price no gene that the catalogue does not have', () => {
    expect(pricedGenes.filter(([slug, gene]) => geneOf(slug, gene) === undefined)).toEqual([]);
  });

  it('combine no genes that the catalogue does not have', () => {
    expect(combinedGenes.filter(([slug, gene]) => geneOf(slug, gene) === undefined)).toEqual([]);
  });
});

describe('names of combinations', () => {
  it('are found among other traits', () => {
    const found = combinationOf('python-regius', [
      { gene: 'pastel', zygosity: 'super' },
      { gene: 'spider', zygosity: 'visual' },
      { gene: 'clown', zygosity: 'het' },
    ]);
    expect(found).toEqual({ name: 'Killer Bee', genes: ['pastel', 'spider'] });
  });

  it('need the traits to show', () => {
    const hets = ['amel', 'anery'].map((gene) => ({ gene, zygosity: 'het' as const }));
    expect(combinationOf('pantherophis-guttatus', hets)).toBeUndefined();
  });
});
