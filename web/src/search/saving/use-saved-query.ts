import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import { queryOfRoute } from '../../addresses/query-of-route.ts';
import { useHomeRegion } from '../../format/home-region.ts';
import { useLengthUnit } from '../../format/length-unit.ts';
import { useReaderCurrency } from '../../format/reader-currency.ts';
import { useSearch } from '../state/search-context.ts';

/** What the page shows, as a saved search keeps it. */
export function useSavedQuery(): SavedQuery {
  const { route } = useSearch();
  const unit = useLengthUnit();
  const region = useHomeRegion()?.code;
  const currency = useReaderCurrency();
  return queryOfRoute(route, { unit, region, currency });
}
