import type { Near, SearchRoute } from '../../addresses/search-route.ts';
import { facetLabel } from '../../catalogue/labels.ts';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { formatRadius } from '../../format/distance.ts';
import { useLengthUnit } from '../../format/length-unit.ts';
import { formatPrice } from '../../format/price.ts';
import { calledHere } from '../place/my-location.ts';
import { type Chip, chipsOf } from '../state/chips.ts';
import { useSearch } from '../state/search-context.ts';

/** Everything that is set, in words, for whoever is here. */
export function useChips(): Chip[] {
  return useChipsOf(useSearch().route, calledHere);
}

/** The same of any search, in words that are kept: places go by the names that addresses have for them. */
export function useChipsOf(route: SearchRoute, place = ({ name }: Near): string => name): Chip[] {
  const catalogue = useCatalogue();
  const unit = useLengthUnit();
  const species = route.facets.species?.length === 1 ? route.facets.species[0] : undefined;
  return chipsOf(route, {
    facet: (attribute, value) => facetLabel(attribute, value, catalogue, species),
    price: (amount) => formatPrice({ amount: String(amount), currency: route.price?.currency ?? 'USD' }),
    distance: (km) => formatRadius(km, unit),
    place,
  });
}
