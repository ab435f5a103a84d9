import { labelOf, namesOf } from '@vivarium/contracts/listings/projected/names.ts';
import { describe, expect, it } from 'vitest';
import { aListing, anEnclosure } from '../../fixtures/events.ts';

describe('the names of a listing', () => {
  it('hold what people call the species: common, scientific, other, one and many', () => {
    expect(namesOf(aListing())).toEqual(
      expect.arrayContaining(['ball python', 'ball pythons', 'python regius', 'royal python', 'bp', 'snake']),
    );
  });

  it('hold what people call the genes, and the trait as breeders write it', () => {
    const names = namesOf(
      aListing({
        attributes: {
          species: 'python-regius',
          traits: [{ gene: 'pied', zygosity: 'possible_het', chance: 66 }],
        },
      }),
    );
    expect(names).toEqual(expect.arrayContaining(['pied', 'piebald', '66% poss het pied']));
  });

  it('hold the trade name of two alleles that it carries', () => {
    const names = namesOf(
      aListing({
        attributes: {
          species: 'python-regius',
          traits: [
            { gene: 'albino', zygosity: 'het' },
            { gene: 'candy', zygosity: 'het' },
          ],
        },
      }),
    );
    expect(names).toContain('candino');
  });

  it('hold the trade name of several genes that it shows, and not of those it carries', () => {
    const cornSnake = (caramel: 'visual' | 'het') =>
      aListing({
        attributes: {
          species: 'pantherophis-guttatus',
          traits: [
            { gene: 'hypo', zygosity: 'visual' },
            { gene: 'caramel', zygosity: caramel },
          ],
        },
      });
    expect(namesOf(cornSnake('visual'))).toContain('amber');
    expect(namesOf(cornSnake('het'))).not.toContain('amber');
  });

  it('hold the category of goods, and what it calls their attributes', () => {
    expect(namesOf(anEnclosure())).toEqual(expect.arrayContaining(['enclosures', 'used']));
    const flies = anEnclosure({ category: 'food', attributes: { feeder: 'fruit-fly', brand: 'Zoo Med' } });
    expect(namesOf(flies)).toEqual(expect.arrayContaining(['fruit flies', 'zoo med']));
  });

  it('hold the subcategory of goods, and not those that they are not in', () => {
    const names = namesOf(anEnclosure({ subcategory: 'terrarium' }));
    expect(names).toEqual(expect.arrayContaining(['enclosures', 'terrariums and vivariums']));
    expect(names).not.toContain('screen cages');
  });

  it('hold of the attributes of goods what is chosen or refined by, and nothing else', () => {
    const attributes = { condition: 'zorvath', brand: 'Exo Terra', model: 'PT-2605', widthCm: 60 };
    expect(namesOf(anEnclosure({ attributes }))).toEqual(['enclosures', 'exo terra']);
    expect(namesOf(anEnclosure({ category: 'zorvath', attributes }))).toEqual([]);
  });

  it('are plural as English has it', () => {
    const names = (species: string) => namesOf(aListing({ attributes: { species, traits: [] } }));
    expect(names('uromastyx-ornata')).toContain('ornate uromastyxes');
    expect(names('python-regius')).toContain('snakes');
    expect(names('dendrobates-tinctorius')).toContain('frogs');
  });

  it('hold no trade name of alleles that are only possible, or of which one is missing', () => {
    const carrying = (...traits: { gene: string; zygosity: 'het' | 'possible_het' }[]) =>
      namesOf(aListing({ attributes: { species: 'python-regius', traits } }));
    expect(carrying({ gene: 'albino', zygosity: 'het' })).not.toContain('candino');
    expect(
      carrying({ gene: 'albino', zygosity: 'het' }, { gene: 'candy', zygosity: 'possible_het' }),
    ).not.toContain('candino');
  });

  it('hold the slug of a gene in words where no species is said, and none of any species', () => {
    const traits = [{ gene: 'lilly-white', zygosity: 'visual' } as const];
    expect(namesOf(aListing({ attributes: { traits } }))).toEqual(['live animals', 'lilly white']);
  });

  it('stand once each', () => {
    const names = namesOf(aListing());
    expect(new Set(names).size).toBe(names.length);
  });

  it('fall back on the slugs where the catalogue does not know better', () => {
    expect(labelOf('unknown-species', { gene: 'blue-moon', zygosity: 'het' })).toBe('het blue moon');
    expect(namesOf(aListing({ category: 'live-animal', attributes: { traits: [] } }))).toEqual([
      'live animals',
    ]);
  });
});
