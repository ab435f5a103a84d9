import { LONGEST_SEARCH_NAME } from '@vivarium/contracts/saved-searches/http.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { useChipsOf } from '../toolbar/use-chips.ts';

const CUT = '…';
/** Stands for whatever a place is called. */
const ANY_PLACE = '\uFFFC';

/**
 * @param place what its place is called, where that is known better than the route knows it
 * @returns a name made of everything that is looked for; empty where nothing is.
 */
export function useProposedName(route: SearchRoute, place?: string): string {
  return cutText(useSaid(route, place), LONGEST_SEARCH_NAME, CUT);
}

/**
 * @returns whether a name is what would be proposed for a search, whatever its place is called: a saved search keeps where that
 *   is, and what it is called in its name only. `place`: that, where the name has the whole of it.
 */
export function useProposal(name: string, route: SearchRoute): { isProposed: boolean; place?: string } {
  const bare = withoutQuotes(name);
  const said = withoutQuotes(useSaid(route, ANY_PLACE));
  const [before = '', after] = said.split(ANY_PLACE);
  if (after === undefined) return { isProposed: cutText(said, LONGEST_SEARCH_NAME, CUT) === bare };
  const place = bare.slice(before.length, bare.length - after.length);
  if (place !== '' && bare === before + place + after) return { isProposed: true, place };
  const stem = bare.slice(0, -CUT.length);
  return { isProposed: bare.endsWith(CUT) && (stem.startsWith(before) || before.startsWith(stem)) };
}

/** Words without quotes: where a name is said, it stands in some. */
function useSaid(route: SearchRoute, place?: string): string {
  return useChipsOf(route, place === undefined ? undefined : () => place)
    .map(({ key, label }) => (key === 'q' && route.q ? route.q : label))
    .join(', ');
}

/** @returns a name without quotes, which names made of words had once. */
export function withoutQuotes(name: string): string {
  return name.replaceAll(/[“”„]/g, '');
}
