import { LONGEST_SEARCH_NAME } from '@vivarium/contracts/saved-searches/http.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { useChipsOf } from '../toolbar/use-chips.ts';

/** @returns a name made of everything that is looked for; empty where nothing is. */
export function useProposedName(route: SearchRoute): string {
  // Words without quotes: where a name is said, it stands in some.
  const said = useChipsOf(route).map(({ key, label }) => (key === 'q' && route.q ? route.q : label));
  return cutText(said.join(', '), LONGEST_SEARCH_NAME, '…');
}

/** @returns a name without quotes, which names made of words had once. */
export function withoutQuotes(name: string): string {
  return name.replaceAll(/[“”„]/g, '');
}
