import { type AnimalAttribute, animalAttribute } from '@vivarium/catalogue/animal-attributes.ts';
import { speciesGroups } from '@vivarium/catalogue/species-groups.ts';
import { priceBandsIn } from '@vivarium/contracts/listings/price-bands.ts';
import { currencies } from '@vivarium/contracts/shared/currency.ts';
import { distanceRings } from '@vivarium/contracts/shared/distance-rings.ts';
import type { ValueCount } from './facet-counts.ts';

const { choices: lifeStages = [] }: AnimalAttribute = animalAttribute('lifeStage');

/** Facets whose values follow each other by what they mean: near before far, cheap before dear, young before old. */
const inOrder: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries({
    distance: distanceRings.km.map(({ value }) => value),
    distanceMiles: distanceRings.mi.map(({ value }) => value),
    priceBand: currencies
      .flatMap(priceBandsIn)
      .sort((a, b) => a.from - b.from)
      .map(({ value }) => value),
    animalGroup: speciesGroups.map(({ slug }) => slug),
    lifeStage: lifeStages.map(({ value }) => value),
  }).map(([facet, values]) => [facet, new Map(values.map((value, i) => [value, i]))]),
);

/** @returns the values as a reader would look them up: in the order that they have by nature, else by the alphabet. */
export function lookedUp(facet: string, counted: readonly ValueCount[]): ValueCount[] {
  const places = inOrder.get(facet);
  const placeOf = ({ value }: ValueCount) => places?.get(value) ?? places?.size ?? 0;
  return counted.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.value < b.value ? -1 : 1));
}
