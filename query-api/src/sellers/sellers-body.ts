import type { estypes } from '@elastic/elasticsearch';
import { wordsOf } from '@vivarium/contracts/shared/words.ts';

/**
 * Sellers of whose name every word is typed, the last at least in part; without words all of them, the oldest
 * member first. Names are matched as they are written, accents included: they are names.
 */
export function sellersBody(text: string, size: number): estypes.SearchSearchRequestBody {
  const words = wordsOf(text);
  const should: estypes.QueryDslQueryContainer[] = [
    { match_bool_prefix: { 'displayName.text': { query: text, operator: 'and' } } },
    { match_bool_prefix: { 'username.text': { query: text, operator: 'and', boost: 0.5 } } },
  ];
  return {
    size,
    track_total_hits: true,
    query: {
      bool: {
        filter: [{ term: { visible: true } }],
        ...(words.length === 0 ? {} : { should, minimum_should_match: 1 }),
      },
    },
    sort: [{ _score: { order: 'desc' } }, { createdAt: 'asc' }, { id: 'asc' }],
  };
}
