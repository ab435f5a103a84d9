import { activityBodySchema } from '@vivarium/contracts/activity/http.ts';
import { describe, expect, it } from 'vitest';
import { randomUuid } from '../../activity/visitor.ts';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { activityOf } from './activity-of.ts';

const empty: SearchRoute = { facets: {} };
const animals: SearchRoute = { q: 'pied', facets: { category: ['live-animal'], sex: ['female'] } };
const asked = { wasSubmitted: false, results: 7 };

describe('what a visitor did', () => {
  it('is one search when one was submitted, with what else was set, however much changed', () => {
    expect(activityOf(empty, animals, { ...asked, wasSubmitted: true })).toEqual([
      {
        type: 'search',
        query: 'pied',
        filters: [
          { attribute: 'category', value: 'live-animal' },
          { attribute: 'sex', value: 'female' },
        ],
        category: 'live-animal',
        results: 7,
      },
    ]);
  });

  it('is a refinement for each filter that was chosen', () => {
    const chosen = { ...animals, facets: { ...animals.facets, sex: ['female', 'male'], species: ['boa'] } };
    expect(activityOf(animals, chosen, asked)).toEqual([
      { type: 'refine', attribute: 'sex', value: 'male', category: 'live-animal' },
      { type: 'refine', attribute: 'species', value: 'boa', category: 'live-animal' },
    ]);
  });

  it.each<[string, SearchRoute]>([
    ['typing', { ...animals, q: 'pied p' }],
    ['taking back', { q: 'pied', facets: { category: ['live-animal'] } }],
    ['ordering', { ...animals, sort: 'newest' }],
    ['turning pages', { ...animals, page: 3 }],
    ['nothing', animals],
  ])('is nothing for %s', (_what, after) => {
    expect(activityOf(animals, after, asked)).toEqual([]);
  });

  it('names no category where several are looked at', () => {
    const both = { facets: { category: ['food', 'enclosure'] } };
    expect(activityOf({ facets: { category: ['food'] } }, both, asked)).toEqual([
      { type: 'refine', attribute: 'category', value: 'enclosure' },
    ]);
  });

  it('is what the endpoint takes, however much is set', () => {
    const facets = {
      species: Array.from({ length: 50 }, (_, i) => `s-${i}`),
      'attributes.brand': ['Exo Terra'],
    };
    for (const wasSubmitted of [true, false]) {
      const events = activityOf(empty, { facets }, { wasSubmitted, results: 0 });
      const body = { visitor: randomUuid(), events: events.map((event) => ({ id: randomUuid(), ...event })) };
      expect(activityBodySchema.safeParse(body).error).toBeUndefined();
    }
  });
});
