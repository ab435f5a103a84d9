import type { ChosenFilter } from '@vivarium/contracts/activity/chosen-filter.ts';
import type { Activity } from '../../activity/send-activity.ts';
import type { SearchRoute } from '../../addresses/search-route.ts';

/** Of one search; the contract takes no more at once. */
const MOST = 20;

/**
 * What a visitor did to get from one search to another: submitted it, or chose filters. Typing, taking back, ordering and
 * turning pages is nothing.
 *
 * @param results listings found by the later one
 */
export function activityOf(
  before: SearchRoute,
  after: SearchRoute,
  { wasSubmitted, results }: { wasSubmitted: boolean; results: number },
): Activity[] {
  const [category, second] = after.facets.category ?? [];
  const within = category !== undefined && second === undefined ? { category } : {};
  if (wasSubmitted) {
    const filters = filtersOf(after).slice(0, MOST);
    return [{ type: 'search', query: after.q ?? '', filters, ...within, results }];
  }
  return filtersOf(after)
    .filter(({ attribute, value }) => !before.facets[attribute]?.includes(value))
    .slice(0, MOST)
    .map((filter) => ({ type: 'refine', ...filter, ...within }));
}

function filtersOf({ facets }: SearchRoute): ChosenFilter[] {
  return Object.entries(facets).flatMap(([attribute, values]) =>
    values.map((value) => ({ attribute, value })),
  );
}
