import type { SearchRoute } from '../../addresses/search-route.ts';
import { facetLabel } from '../../catalogue/labels.ts';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { formatRadius } from '../../format/distance.ts';
import { useLengthUnit } from '../../format/length-unit.ts';
import { formatPrice } from '../../format/price.ts';
import { type Chip, chipsOf } from '../state/chips.ts';
import { useSearch } from '../state/search-context.ts';

/** Everything that is set, in words. */
export function useChips(): Chip[] {
  return useChipsOf(useSearch().route);
}

/** The same of another search than that which is shown. */
export function useChipsOf(route: SearchRoute): Chip[] {
  const catalogue = useCatalogue();
  const unit = useLengthUnit();
  const species = route.facets.species?.length === 1 ? route.facets.species[0] : undefined;
  return chipsOf(route, {
    facet: (attribute, value) => facetLabel(attribute, value, catalogue, species),
    price: (amount) => formatPrice({ amount: String(amount), currency: route.price?.currency ?? 'USD' }),
    distance: (km) => formatRadius(km, unit),
  });
}
