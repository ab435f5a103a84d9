import type { estypes } from '@elastic/elasticsearch';
import { forgivenIn } from '../text/near-spelling.ts';

/** Fewest letters by which sellers are looked up: fewer are in too many names to help. */
const FEWEST_LETTERS = 2;
/** Known words that a misspelt one is compared with. */
const MOST_SPELLINGS = 30;

/**
 * Sellers whose name has every typed word, the last at least as the beginning of one. Names that begin as typed come
 * first, then those that have the words elsewhere, then those that are spelt a little differently; of equals those who
 * were rated most often.
 *
 * @param text as typed, without spaces around it
 * @param words its words, not folded: names are matched as they are written
 * @returns undefined when there is too little to go by
 */
export function sellersBody(
  text: string,
  words: readonly string[],
  size: number,
): estypes.SearchSearchRequestBody | undefined {
  if (words.join('').length < FEWEST_LETTERS) return undefined;
  const query = words.join(' ');
  const scored = (boost: number, filter: estypes.QueryDslQueryContainer) => ({
    constant_score: { boost, filter },
  });
  const typed = (field: string) => ({ match_bool_prefix: { [field]: { query, operator: 'and' as const } } });
  const near = {
    match: {
      'displayName.text': {
        query,
        operator: 'and' as const,
        fuzziness: 'AUTO',
        prefix_length: 1,
        max_expansions: MOST_SPELLINGS,
      },
    },
  };
  return {
    size,
    track_total_hits: false,
    _source: ['id', 'username', 'displayName', 'city', 'country'],
    query: {
      bool: {
        filter: [{ term: { visible: true } }],
        should: [
          scored(8, { prefix: { displayName: { value: text, case_insensitive: true } } }),
          scored(4, typed('displayName.text')),
          scored(2, typed('username.text')),
          ...(words.some((word) => forgivenIn(word) > 0) ? [scored(1, near)] : []),
        ],
        minimum_should_match: 1,
      },
    },
    sort: [{ _score: { order: 'desc' } }, { ratingCount: 'desc' }, { id: 'asc' }],
  };
}
