import type { Chip } from '../state/chips.ts';
import { useSearch } from '../state/search-context.ts';
import { useChips } from '../toolbar/use-chips.ts';
import { chipsOfWords, waysOfMeaning } from '../words/understanding.ts';

/**
 * What can be left out: everything that is set, the meanings of the words one by one in place of the words; and what
 * else the words may mean.
 */
export function useWaysOut(): Chip[] {
  const { route, understanding } = useSearch();
  const chips = useChips();
  if (understanding === undefined) return chips;
  const areUnderstood = understanding.applied && understanding.chips.length > 0;
  return [
    ...waysOfMeaning(route, understanding),
    ...(areUnderstood ? chipsOfWords(route, understanding) : []),
    ...chips.filter(({ key }) => key !== 'q' || !areUnderstood),
  ];
}
