import { facetLabel } from '../../catalogue/labels.ts';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { formatRadius } from '../../format/distance.ts';
import { useLengthUnit } from '../../format/length-unit.ts';
import { formatPrice } from '../../format/price.ts';
import { type Chip, chipsOf } from '../state/chips.ts';
import { useSearch } from '../state/search-context.ts';
import { chipsOfWords, waysOfMeaning } from '../words/understanding.ts';

/** Everything that is set, in words. */
export function useChips(): Chip[] {
  const { route } = useSearch();
  const catalogue = useCatalogue();
  const unit = useLengthUnit();
  const species = route.facets.species?.length === 1 ? route.facets.species[0] : undefined;
  return chipsOf(route, {
    facet: (attribute, value) => facetLabel(attribute, value, catalogue, species),
    price: (amount) => formatPrice({ amount: String(amount), currency: route.price?.currency ?? 'USD' }),
    distance: (km) => formatRadius(km, unit),
  });
}

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
