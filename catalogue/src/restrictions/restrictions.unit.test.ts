import { describe, expect, it } from 'vitest';
import { geneOf } from '../gene-lookup.ts';
import { allSpeciesGenes } from '../genes/index.ts';
import { allSpecies } from '../species/index.ts';
import { speciesBySlug } from '../species-lookup.ts';
import { regionSchema, regionsOf, unionMembers } from './region.ts';
import { allRestrictions, restrictedGenesIn, restrictedIn, restrictionOf } from './restricted-in.ts';
import { isInForce, restrictionSchema } from './restriction.ts';
import { speciesOf } from './species-of.ts';

const slugsIn = (region: string) => restrictedIn(region).map(({ species }) => species);

describe('the restrictions', () => {
  it.each(allRestrictions)('$region: “$rule” has a source, a day and species of the catalogue', (one) => {
    expect(restrictionSchema.parse(one)).toEqual(one);
    const { species = [], families = [], groups = [], except = [] } = one.of;
    for (const slug of [...species, ...except]) expect(speciesBySlug(slug), slug).toBeDefined();
    for (const family of families)
      expect(
        allSpecies.some((a) => a.family === family),
        family,
      ).toBe(true);
    for (const group of groups)
      expect(
        allSpecies.some((a) => a.group === group),
        group,
      ).toBe(true);
    for (const { species: slug, gene } of one.of.genes ?? []) expect(geneOf(slug, gene), gene).toBeDefined();
    expect([...speciesOf(one, allSpecies), ...(one.of.genes ?? [])]).not.toEqual([]);
    expect(one.asOf <= one.checkedOn).toBe(true);
    expect(one.asOf <= '2026-12-31').toBe(true);
  });

  it('name nothing twice, and take out only what they would have', () => {
    const seen: string[] = [];
    for (const restriction of allRestrictions) {
      const { species = [], except = [], ...wider } = restriction.of;
      expect(new Set(species).size).toBe(species.length);
      expect(new Set(except).size).toBe(except.length);
      const without = speciesOf({ of: wider }, allSpecies);
      expect(species.filter((slug) => without.includes(slug))).toEqual([]);
      expect(except.filter((slug) => !without.includes(slug))).toEqual([]);
      seen.push(...speciesOf(restriction, allSpecies).map((slug) => `${restriction.region} ${slug}`));
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('know the 27 member states of the Union', () => {
    expect(new Set(unionMembers).size).toBe(27);
  });
});

describe('what is restricted where somebody lives', () => {
  it('is every snake and every lizard of the catalogue in Hawaii, geckos and chameleons among them', () => {
    const groups = ['snake', 'gecko', 'lizard', 'chameleon'];
    const forbidden = allSpecies.filter(({ group }) => groups.includes(group)).map(({ slug }) => slug);
    expect(slugsIn('US-HI')).toEqual(expect.arrayContaining(forbidden));
    expect(slugsIn('US-HI')).toEqual(
      expect.arrayContaining([
        'eublepharis-macularius',
        'pogona-vitticeps',
        'iguana-iguana',
        'pandinus-imperator',
      ]),
    );
    expect(slugsIn('US-HI')).not.toContain('ranoidea-caerulea');
  });

  it('is the listed kingsnake with all that were its subspecies in the Union and in Northern Ireland, not in Great Britain', () => {
    expect(slugsIn('DE')).toContain('lampropeltis-californiae');
    expect(slugsIn('GB-NIR')).toContain('lampropeltis-californiae');
    expect(slugsIn('GB-BFS')).toEqual(slugsIn('GB-NIR'));
    expect(slugsIn('GB')).toEqual(['trachemys-scripta']);
  });

  it.each([
    ['DE', 'chelydra-serpentina'],
    ['ES', 'iguana-iguana'],
    ['BE-VLG', 'centrochelys-sulcata'],
    ['BE-VAN', 'centrochelys-sulcata'],
    ['SG', 'python-regius'],
    ['ES', 'varanus-salvadorii'],
    ['JP', 'varanus-salvadorii'],
    ['JP', 'macrochelys-temminckii'],
    ['ES', 'cyclura-lewisi'],
    ['US-OR', 'sternotherus-odoratus'],
    ['US-OR', 'emys-orbicularis'],
    ['US-NY', 'varanus-salvadorii'],
    ['US-NY', 'heloderma-suspectum'],
    ['US-GA', 'boiga-dendrophila'],
    ['US-CA', 'heloderma-suspectum'],
    ['CA-BC', 'python-bivittatus'],
  ])('in %s has %s in it', (region, species) => {
    expect(slugsIn(region)).toContain(species);
  });

  it('has nothing in it that is only likely, which is told as such', () => {
    expect(slugsIn('US-VA')).toEqual([]);
    expect(restrictionOf('US-VA', 'xenopus-laevis')).toMatchObject({ certainty: 'likely' });
    expect(slugsIn('JP')).not.toContain('boa-imperator');
    expect(restrictionOf('JP', 'boa-imperator')?.certainty).toBe('likely');
    expect(restrictionOf('US-NY', 'iguana-iguana')).toMatchObject({
      city: 'New York City',
      certainty: 'likely',
    });
  });

  it('tells of what is heavy, too, where a law goes by weight and no number says which is', () => {
    expect(slugsIn('ES')).not.toContain('python-brongersmai');
    expect(restrictionOf('ES', 'python-brongersmai')?.certainty).toBe('likely');
    expect(restrictionOf('ES', 'pantherophis-guttatus')).toBeUndefined();
  });

  it('has nothing in it that is forbidden across borders alone', () => {
    expect(slugsIn('US')).toEqual([]);
    expect(restrictionOf('US-TX', 'astrochelys-radiata')?.acts).toEqual(['move', 'sell']);
  });

  it('can be a gene: no axolotl with GFP in the Union, any other', () => {
    expect(restrictedGenesIn('FR')).toEqual(['gfp']);
    expect(restrictedGenesIn('US')).toEqual([]);
    for (const region of ['GB', 'AU'])
      expect(restrictionOf(region, 'ambystoma-mexicanum', ['gfp'])?.certainty).toBe('likely');
    expect(restrictionOf('FR', 'ambystoma-mexicanum', ['albino'])).toBeUndefined();
    expect(restrictionOf('FR', 'ambystoma-mexicanum', ['gfp'])?.region).toBe('EU');
    const owners = allRestrictions
      .flatMap(({ of }) => of.genes ?? [])
      .map(
        ({ gene }) => allSpeciesGenes.filter(({ genes }) => genes.some(({ slug }) => slug === gene)).length,
      );
    expect(new Set(owners)).toEqual(new Set([1]));
  });

  it.each([
    ['US-OR', 'chrysemys-picta', 'not native'],
    // Yellow-bellied sliders are native to Florida, and morphs of red-eared ones need no permit there.
    ['US-FL', 'trachemys-scripta', 'normal colour'],
    ['CH', 'trachemys-scripta', 'red-eared'],
  ])('in %s is not %s, which the law is about in part only: that is told', (region, species, part) => {
    expect(slugsIn(region)).not.toContain(species);
    expect(restrictionOf(region, species)?.of.only).toContain(part);
  });

  it('is told as likely in the other regions of Belgium, which have lists like that of Flanders', () => {
    for (const region of ['BE-WAL', 'BE-BRU']) {
      expect(slugsIn(region)).not.toContain('iguana-iguana');
      expect(restrictionOf(region, 'centrochelys-sulcata')?.certainty).toBe('likely');
    }
    expect(restrictionOf('BE-WAL', 'python-regius')).toBeUndefined();
  });

  it('differs from state to state', () => {
    expect(slugsIn('US-FL')).toContain('iguana-iguana');
    expect(slugsIn('US-CA')).not.toContain('iguana-iguana');
    expect(slugsIn('US-CA')).toEqual(
      expect.arrayContaining(['ambystoma-mexicanum', 'chelydra-serpentina', 'macrochelys-temminckii']),
    );
  });

  it('is nothing where nothing is known, be it a country, a state or no place at all', () => {
    expect(['US', 'US-TX', 'ZZ', 'ZZ-ZZZ', 'QQ-1'].flatMap(slugsIn)).toEqual([]);
  });

  it.each(unionMembers)('is the list of the Union in %s and its subdivisions', (country) => {
    expect(slugsIn(country)).toEqual(expect.arrayContaining(slugsIn('EU')));
    expect(slugsIn(`${country}-1`)).toEqual(slugsIn(country));
    expect(slugsIn(country)).toContain('trachemys-scripta');
  });

  it('is not the list of the Union in its outermost regions', () => {
    expect(slugsIn('ES')).toContain('xenopus-laevis');
    expect(slugsIn('ES-CN')).not.toContain('xenopus-laevis');
    expect(['PT-20', 'FR-974'].flatMap(slugsIn)).toEqual([]);
  });

  it('is all but what is permitted where the law says so', () => {
    const inNorway = slugsIn('NO');
    expect(inNorway).toContain('dendrobates-tinctorius');
    expect(inNorway).toContain('python-bivittatus');
    expect(inNorway).not.toContain('python-regius');
    expect(inNorway).not.toContain('brachypelma-hamorii');
    expect(slugsIn('AU')).toContain('python-regius');
    expect(slugsIn('AU')).not.toContain('morelia-spilota');
  });

  it.each([
    'antaresia-stimsoni',
    'antaresia-perthensis',
    'chlamydosaurus-kingii',
    'liasis-olivaceus',
    'nephrurus-levis',
    'nephrurus-amyae',
    'nephrurus-wheeleri',
    'strophurus-ciliaris',
  ])('is not %s in Australia, where it lives', (native) => {
    expect(slugsIn('AU')).not.toContain(native);
  });

  it.each(['lampropeltis-holbrooki', 'lampropeltis-splendida'])(
    'is not %s in Norway, which was a subspecies of one that is permitted',
    (split) => {
      expect(slugsIn('NO')).not.toContain(split);
    },
  );

  it('names each species once, with its law', () => {
    for (const region of new Set(allRestrictions.map((one) => one.region))) {
      expect(new Set(slugsIn(region)).size).toBe(slugsIn(region).length);
    }
    expect(restrictionOf('DE-BY', 'trachemys-scripta')?.region).toBe('EU');
    expect(restrictionOf('JP', 'trachemys-scripta')?.rule).toContain('may be kept');
    expect(restrictionOf('DE', 'python-regius')).toBeUndefined();
  });
});

describe('a law', () => {
  it('holds from its first to its last day, and always where none is said', () => {
    const law = { since: '2025-03-01', until: '2026-02-28' };
    expect(
      ['2025-02-28', '2025-03-01', '2026-02-28', '2026-03-01'].map((day) => isInForce(law, day)),
    ).toEqual([false, true, true, false]);
    expect(isInForce({}, '1900-01-01')).toBe(true);
  });
});

describe('a region', () => {
  it('is written as in ISO 3166, in whatever case', () => {
    expect(['us', 'US-hi', 'GB-ENG', 'FR-974'].map((one) => regionSchema.parse(one))).toEqual([
      'US',
      'US-HI',
      'GB-ENG',
      'FR-974',
    ]);
    expect(regionsOf('DE-BY')).toEqual(['DE-BY', 'DE', 'EU']);
  });

  it.each([
    ['uk', 'GB'],
    ['UK-eng', 'GB-ENG'],
    ['el', 'GR'],
    ['XK', 'XK'],
  ])('“%s” is read as %s', (text, code) => {
    expect(regionSchema.parse(text)).toBe(code);
  });

  it.each(['EU', 'XX', 'ZZ', 'SU', 'US-ZZ', 'GB-FR', 'EU-DE'])(
    'is not “%s”, which ISO 3166 has not',
    (text) => {
      expect(regionSchema.safeParse(text).success).toBe(false);
    },
  );

  it('is every country and every state that a law of this catalogue is for', () => {
    const places = allRestrictions.map(({ region }) => region).filter((region) => region !== 'EU');
    expect(places.map((place) => regionSchema.parse(place))).toEqual(places);
    expect(unionMembers.map((member) => regionSchema.parse(member))).toEqual(unionMembers);
  });

  it.each(['', 'U', 'USA', 'US-', 'US-HAWA', 'US HI', 'Hawaii', '*', 'US-H*', 'ＵＳ'])(
    'is not “%s”',
    (text) => {
      expect(regionSchema.safeParse(text).success).toBe(false);
    },
  );
});
