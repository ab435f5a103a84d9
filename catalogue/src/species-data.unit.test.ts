import { describe, expect, it } from 'vitest';
import { kebabCase } from './slug.ts';
import { allSpecies } from './species/index.ts';
import { speciesSchema } from './species.ts';
import { speciesBySlug } from './species-lookup.ts';

/** Families of which every species in the catalogue is listed, whatever the genus. */
const listedFamilies = [
  'Pythonidae',
  'Boidae',
  'Varanidae',
  'Chamaeleonidae',
  'Testudinidae',
  'Dendrobatidae',
];

describe('the species of the catalogue', () => {
  it('are at least 80', () => {
    expect(allSpecies.length).toBeGreaterThanOrEqual(80);
  });

  it.each(allSpecies)('$slug has the shape of a species and the slug of its scientific name', (species) => {
    expect(speciesSchema.parse(species)).toEqual(species);
    expect(species.slug).toBe(kebabCase(species.scientificName));
    expect(speciesBySlug(species.slug)).toBe(species);
  });

  it('have names that lead to one species each but for those that keepers give to two, and to no species twice', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { slug, scientificName, commonName, otherNames } of allSpecies) {
      for (const name of [scientificName, commonName, ...otherNames].map((name) => name.toLowerCase())) {
        const owner = owners.get(name);
        if (owner !== undefined) clashes.push(`${name}: ${owner}, ${slug}`);
        owners.set(name, slug);
      }
    }
    expect(clashes).toEqual([
      'red-tailed boa: boa-imperator, boa-constrictor',
      'redtail boa: boa-imperator, boa-constrictor',
    ]);
  });

  it('have unique slugs', () => {
    expect(new Set(allSpecies.map(({ slug }) => slug)).size).toBe(allSpecies.length);
  });

  it('keep one group to a genus', () => {
    const groups = new Map<string, Set<string>>();
    for (const { scientificName, group } of allSpecies) {
      const [genus = ''] = scientificName.split(' ');
      groups.set(genus, (groups.get(genus) ?? new Set()).add(group));
    }
    expect([...groups].filter(([, of]) => of.size > 1)).toEqual([]);
  });

  it('are listed by CITES where their whole family, as far as it is kept, is', () => {
    const unlisted = allSpecies.filter(
      ({ family, cites }) => listedFamilies.includes(family) && cites === null,
    );
    expect(unlisted).toEqual([]);
  });

  it('say of every listing in Appendix III at whose request it was made', () => {
    const silent = allSpecies.filter(
      ({ cites, citesNote }) => cites === 'III' && !citesNote?.startsWith('At the request of'),
    );
    expect(silent).toEqual([]);
  });
});

describe('speciesBySlug', () => {
  it.each(['', 'Python regius', 'python', 'constructor', '__proto__'])('does not know %j', (slug) => {
    expect(speciesBySlug(slug)).toBeUndefined();
  });
});
