import { describe, expect, it } from 'vitest';
import { facetConditions } from './facet-filters.ts';
import { leftOutOf } from './left-out.ts';

const refined = (...facetFilters: (string | string[])[]) => facetConditions(facetFilters, 'facetFilters');
const namesIn = (region: string, ...filters: (string | string[])[]) =>
  leftOutOf(region, refined(...filters))?.rules.flatMap(({ species }) => species);
const said = { label: '', text: '', start: 0, end: 0 };
const ballPython = { kind: 'species', value: 'python-regius', id: 'species:python-regius', ...said } as const;

describe('what is said to be left out', () => {
  it('is nothing without a region, and nothing where all may be kept', () => {
    expect(leftOutOf(undefined, [])).toBeUndefined();
    expect(leftOutOf('US-TX', [])).toBeUndefined();
  });

  it('is each law with its source, its day and its species', () => {
    const leftOut = leftOutOf('US-FL', []);
    expect(leftOut?.region).toBe('US-FL');
    expect(leftOut?.rules).toMatchObject([
      {
        place: 'Florida',
        rule: expect.stringContaining('may not be acquired as pets'),
        source: 'Florida Administrative Code, Rule 68-5.006',
        asOf: '2024-12-31',
        species: expect.arrayContaining(['Green iguana', 'Nile monitor']),
      },
    ]);
  });

  it('is only what was looked for: by species, by category, by gene', () => {
    expect(namesIn('NZ', ['species:python-regius', 'species:eublepharis-macularius'])).toEqual([
      'Ball python',
    ]);
    expect(namesIn('NZ', 'species:eublepharis-macularius')).toBeUndefined();
    expect(namesIn('NZ', 'animalGroup:snake')).toContain('Ball python');
    expect(namesIn('NZ', 'animalGroup:frog') ?? []).not.toContain('Ball python');
    expect(namesIn('NZ', 'category:enclosure')).toBeUndefined();
    expect(namesIn('NZ', 'subcategory:rack')).toBeUndefined();
    expect(namesIn('NZ', ['category:live-animal', 'category:enclosure'])).toContain('Ball python');
    expect(namesIn('NZ', 'traits:lilly-white')).toBeUndefined();
    expect(namesIn('NZ', 'traits:clown')).toContain('Ball python');
    expect(namesIn('NZ', 'sex:male')).toContain('Ball python');
  });

  it('is what has a gene that no animal may have, named with it', () => {
    const names = (chips: Parameters<typeof leftOutOf>[2]) =>
      leftOutOf('SE', [], chips)?.rules.flatMap(({ species }) => species);
    const axolotl = {
      kind: 'species',
      value: 'ambystoma-mexicanum',
      id: 'species:axolotl',
      ...said,
    } as const;
    const value = { gene: 'gfp', zygosity: 'visual' } as const;
    const gfp = { kind: 'trait', value, id: 'trait:gfp', ...said } as const;
    expect(names([axolotl])).toEqual(['Axolotl (GFP)']);
    expect(names([gfp])).toEqual(['Axolotl (GFP)']);
    expect(names([ballPython])).toBeUndefined();
    expect(names([axolotl, { ...gfp, excluded: true }])).toBeUndefined();
  });

  it('is nothing of what the words exclude', () => {
    const lizards = { name: 'Lizards', species: ['iguana-iguana', 'varanus-niloticus'] };
    const group = { kind: 'group', value: lizards, id: 'group:lizards', ...said } as const;
    const iguana = { kind: 'species', value: 'iguana-iguana', id: 'species:iguana', ...said } as const;
    const names = leftOutOf('US-FL', [], [group, { ...iguana, excluded: true }])?.rules;
    expect(names?.flatMap(({ species }) => species)).toEqual(['Nile monitor']);
  });

  it('goes by what the words mean, unless a refinement says otherwise', () => {
    const names = (chips: Parameters<typeof leftOutOf>[2], region = 'NZ') =>
      leftOutOf(region, [], chips)?.rules.flatMap(({ species }) => species);
    expect(names([ballPython])).toEqual(['Ball python']);
    expect(names([ballPython], 'US-FL')).toBeUndefined();
    expect(names([{ ...ballPython, overruled: true }])?.length).toBeGreaterThan(1);
    expect(names([{ ...ballPython, excluded: true }])?.length).toBeGreaterThan(1);
    const snakes = { name: 'Snakes', species: ['python-regius', 'boa-imperator'] };
    expect(names([{ kind: 'group', value: snakes, id: 'group:snakes', ...said }])?.sort()).toEqual([
      'Ball python',
      'Common boa',
    ]);
    expect(names([{ kind: 'category', value: 'enclosure', id: 'category:enclosure', ...said }])).toBe(
      undefined,
    );
  });
});
