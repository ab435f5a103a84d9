import { listingQuerySchema } from '@vivarium/contracts/listings/http/query.ts';
import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import { expect, it } from 'vitest';
import { listPlan } from '../../listings/list-plan.ts';
import { openUnderstanding } from '../../open-understanding.ts';
import { filterOf } from '../../search/search-body.ts';
import { keptSearch } from './kept-search.ts';
import { overrule } from './overrule.ts';
import { searchBy } from './ways.ts';

const { understandWords } = openUnderstanding();

it.each<SavedQuery>([
  { q: 'pied' },
  { q: 'ridge pied ball' },
  { q: 'pied royal python near Austin under 500', species: ['python-regius'] },
  { q: 'female clown -pied', max_price: '500', sex: ['female'] },
  { q: 'not a word' },
  { trait: ['pied'] },
])('what is kept of %j is what the page asks first, words understood or not', (said) => {
  for (const understand of ['true', 'false'] as const) {
    const query = listingQuerySchema.parse({ ...said, understand });
    const { searches, understanding } = listPlan({ query, attributes: new Map() }, understandWords);
    const [first] = searches;
    if (first === undefined) throw new Error('no search');
    const asked =
      understanding === undefined
        ? first
        : searchBy('chips', first, overrule(understanding.chips, first.conditions), understanding);
    const kept = keptSearch({ ...said, understand: understand === 'true' }, understandWords);
    expect(kept && filterOf(kept, 'exact')).toEqual(filterOf(asked, 'exact'));
  }
});
