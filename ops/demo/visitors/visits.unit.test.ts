import { allCategories, geneOf, speciesBySlug } from '@vivarium/catalogue/index.ts';
import { activityBodySchema } from '@vivarium/contracts/activity/http.ts';
import { describe, expect, it } from 'vitest';
import { tastes } from './tastes.ts';
import { visitsOf } from './visits.ts';

describe('visits to the demo market', () => {
  it('are what the endpoint takes, and fewer than it takes of one address in a minute', () => {
    const visits = visitsOf('vivarium');
    for (const visit of visits) expect(activityBodySchema.safeParse(visit).error).toBeUndefined();
    expect(visits.flatMap(({ events }) => events).length).toBeLessThan(250);
  });

  it('are the same for the same seed, with ids of their own', () => {
    expect(visitsOf('a')).toEqual(visitsOf('a'));
    const ids = visitsOf('a').flatMap(({ visitor, events }) => [visitor, ...events.map(({ id }) => id)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(visitsOf('b')[0]?.visitor).not.toBe(visitsOf('a')[0]?.visitor);
  });

  it('choose what the catalogue knows', () => {
    for (const { category: slug, filters } of tastes) {
      const category = allCategories.find((one) => one.slug === slug);
      for (const [attribute, value] of filters.items) {
        if (attribute === 'species') expect(speciesBySlug(value)).toBeDefined();
        if (attribute === 'traits')
          expect(['python-regius', 'correlophus-ciliatus'].some((species) => geneOf(species, value))).toBe(
            true,
          );
        if (attribute === 'subcategory')
          expect(category?.subcategories.map((sub) => sub.slug)).toContain(value);
        const key = /^attributes\.(.*)/.exec(attribute)?.[1];
        const choices = category?.attributes.find((one) => one.key === key)?.choices;
        if (choices !== undefined) expect(choices.map((choice) => choice.value)).toContain(value);
      }
    }
  });
});
