import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import { zygositiesOf, zygositySchema } from '@vivarium/catalogue/zygosity.ts';
import { describe, expect, it } from 'vitest';
import { aListing } from '../a-listing.ts';
import { checkAttributes } from './check-attributes.ts';

const now = new Date('2026-11-21T09:00:00.000Z');

function wrongPaths(attributes: Record<string, unknown>, category = 'live-animal', subcategory?: string) {
  const checked = checkAttributes({ category, subcategory, attributes }, now);
  return 'details' in checked
    ? checked.details.map(({ path, code }) => (code ? `${path}: ${code}` : path))
    : [];
}

const ballPython = (...traits: unknown[]) => ({ species: 'python-regius', traits });

describe('attributes of an animal', () => {
  it('may be missing in a draft', () => {
    expect(checkAttributes({ category: 'live-animal', subcategory: undefined, attributes: {} }, now)).toEqual(
      {
        described: { category: 'live-animal', attributes: { traits: [] } },
      },
    );
  });

  it('are accepted when the catalogue knows them', () => {
    expect(wrongPaths({ ...aListing().attributes })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['an unknown species', { species: 'draco-fictus' }, ['attributes.species: unknown_species']],
    [
      'traits without a species',
      { traits: [{ gene: 'pied', zygosity: 'visual' }] },
      ['attributes.species: species_required'],
    ],
    [
      'a trait of another species',
      ballPython({ gene: 'tremper-albino', zygosity: 'visual' }),
      ['attributes.traits.0.gene: unknown_gene'],
    ],
    [
      'a het of a gene that has none',
      ballPython({ gene: 'pastel', zygosity: 'het' }),
      ['attributes.traits.0.zygosity: impossible_zygosity'],
    ],
    [
      'a super of a recessive',
      ballPython({ gene: 'pied', zygosity: 'super' }),
      ['attributes.traits.0.zygosity: impossible_zygosity'],
    ],
    [
      'a chance of something certain',
      ballPython({ gene: 'pied', zygosity: 'het', chance: 66 }),
      ['attributes.traits.0.chance'],
    ],
    [
      'a gene that is there twice',
      ballPython({ gene: 'pied', zygosity: 'visual' }, { gene: 'pied', zygosity: 'het' }),
      ['attributes.traits.1.gene: gene_twice'],
    ],
    [
      'a third allele of one locus',
      ballPython(
        { gene: 'mojave', zygosity: 'visual' },
        { gene: 'lesser', zygosity: 'visual' },
        { gene: 'butter', zygosity: 'visual' },
      ),
      ['attributes.traits.2.gene: too_many_alleles'],
    ],
    [
      'an allele beside the super form of another',
      ballPython({ gene: 'mojave', zygosity: 'super' }, { gene: 'lesser', zygosity: 'visual' }),
      ['attributes.traits.1.gene: too_many_alleles'],
    ],
    ['a day in the future', { hatchedOn: '2026-11-23' }, ['attributes.hatchedOn: in_the_future']],
    ['a day that is none', { hatchedOn: '2026-02-30' }, ['attributes.hatchedOn']],
    ['a sex that is none', { sex: 'yes' }, ['attributes.sex']],
    ['a condition, which goods have', { condition: 'used' }, ['attributes.condition']],
    ['a weight of nothing', { weightGrams: 0 }, ['attributes.weightGrams']],
    [
      'a chance over its bound',
      ballPython({ gene: 'pied', zygosity: 'possible_het', chance: 100 }),
      ['attributes.traits.0.chance'],
    ],
  ])('must not have %s', (_what, attributes, paths) => {
    expect(wrongPaths(attributes)).toEqual(paths);
  });

  it('may say two alleles of one locus', () => {
    const compound = ballPython(
      { gene: 'mojave', zygosity: 'visual' },
      { gene: 'lesser', zygosity: 'visual' },
    );
    expect(wrongPaths(compound)).toEqual([]);
  });

  it.each(allSpeciesGenes)(
    'take each gene of $species in the zygosities it can have, and in no other',
    (known) => {
      for (const gene of known.genes) {
        for (const zygosity of zygositySchema.options) {
          const wrong = wrongPaths({ species: known.species, traits: [{ gene: gene.slug, zygosity }] });
          const expected = zygositiesOf(gene).includes(zygosity)
            ? []
            : ['attributes.traits.0.zygosity: impossible_zygosity'];
          expect(wrong, `${gene.slug} ${zygosity}`).toEqual(expected);
        }
      }
    },
  );

  it('may say that it hatched today in Kiribati, where it is tomorrow', () => {
    expect(wrongPaths({ hatchedOn: '2026-11-21' })).toEqual([]);
    const evening = new Date('2026-11-21T20:00:00.000Z');
    const given = {
      category: 'live-animal',
      subcategory: undefined,
      attributes: { hatchedOn: '2026-11-22' },
    };
    expect(checkAttributes(given, evening)).toHaveProperty('described');
  });
});

describe('attributes of goods', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['of another category', { species: 'python-regius' }, ['attributes.species']],
    ['of the wrong type', { widthCm: '120' }, ['attributes.widthCm']],
    ['out of their bounds', { widthCm: -1 }, ['attributes.widthCm']],
    ['with a condition of animals', { condition: 'adult' }, ['attributes.condition']],
    ['that are nested', { brand: { $gt: '' } }, ['attributes.brand']],
  ])('are refused when they are %s', (_what, attributes, paths) => {
    expect(wrongPaths(attributes, 'enclosure')).toEqual(paths);
  });

  it('keep what the category declares', () => {
    const attributes = { condition: 'used', material: 'glass', widthCm: 120 };
    expect(checkAttributes({ category: 'enclosure', subcategory: 'terrarium', attributes }, now)).toEqual({
      described: { category: 'enclosure', attributes },
    });
  });
});

describe('a category', () => {
  it('must be one', () => {
    expect(wrongPaths({}, 'spaceships')).toEqual(['category: unknown_category']);
    expect(wrongPaths({}, '__proto__')).toEqual(['category: unknown_category']);
  });

  it('must have the subcategory', () => {
    expect(wrongPaths({}, 'enclosure', 'sofa')).toEqual(['subcategory: unknown_subcategory']);
    expect(wrongPaths({}, 'live-animal', 'sofa')).toEqual(['subcategory: unknown_subcategory']);
  });
});

describe('what is wrong', () => {
  const pied = { gene: 'pied', zygosity: 'visual' };
  const mojave = { gene: 'mojave', zygosity: 'super' };

  it.each<[Record<string, unknown>, string]>([
    [{ species: 'draco-fictus' }, 'is not a species of the catalogue'],
    [{ traits: [pied] }, 'must be given before traits: genes belong to a species'],
    [{ hatchedOn: '2026-11-23' }, 'must not be in the future'],
    [ballPython({ gene: 'clwn', zygosity: 'het' }), 'is not a known gene of python-regius'],
    [ballPython(pied, pied), 'is there twice'],
    [
      ballPython({ gene: 'pied', zygosity: 'super' }),
      'cannot be super: Pied can be visual, het, possible_het',
    ],
    [
      ballPython(mojave, { gene: 'lesser', zygosity: 'visual' }),
      'is one allele too many: it shares its locus with other traits of this animal',
    ],
  ])('in %j is said: it %s', (attributes, message) => {
    const checked = checkAttributes({ category: 'live-animal', subcategory: undefined, attributes }, now);
    expect(checked).toMatchObject({ details: [{ message }] });
  });

  it('with a category is said too', () => {
    const unknown = { category: 'spaceships', subcategory: undefined, attributes: {} };
    expect(checkAttributes(unknown, now)).toMatchObject({ details: [{ message: 'is not a category' }] });
    const sofa = { category: 'enclosure', subcategory: 'sofa', attributes: {} };
    expect(checkAttributes(sofa, now)).toMatchObject({
      details: [{ message: 'is not a subcategory of enclosure' }],
    });
  });

  it('is told of the last day there is anywhere, and not a moment later', () => {
    const hatched = (hatchedOn: string, at: string) =>
      checkAttributes(
        { category: 'live-animal', subcategory: undefined, attributes: { hatchedOn } },
        new Date(at),
      );
    expect(hatched('2026-11-22', '2026-11-21T10:00:00.000Z')).toHaveProperty('described');
    expect(hatched('2026-11-22', '2026-11-21T09:59:59.999Z')).toHaveProperty('details');
  });
});
