import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { type Near, priceRange, type SearchRoute } from '../../addresses/search-route.ts';

/** Refinements of these must all hold (a pied clown is both); of the others any may. */
export const conjunctiveFacets: ReadonlySet<string> = new Set(['traits', 'traitZygosity']);

/** @returns the route with the chosen values of a facet replaced, from its first page. */
export function withFacet(route: SearchRoute, attribute: string, values: readonly string[]): SearchRoute {
  const { [attribute]: _, ...others } = route.facets;
  const facets = values.length === 0 ? others : { ...others, [attribute]: [...values] };
  return { ...firstPage(route), facets };
}

/** @returns the route with a value of a facet chosen, or no longer. */
export function toggled(route: SearchRoute, attribute: string, value: string): SearchRoute {
  const values = route.facets[attribute] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return withFacet(route, attribute, next);
}

/** What is asked of a gene: nothing, any zygosity, or one. */
export type TraitChoice = 'none' | 'any' | 'visual' | 'het' | 'possible_het' | 'super';

/** @returns what a route asks of a gene. */
export function traitChoiceOf(route: SearchRoute, gene: string): TraitChoice {
  const exact = route.facets.traitZygosity?.find((value) => value.startsWith(`${gene}:`));
  if (exact !== undefined) return exact.slice(gene.length + 1) as TraitChoice;
  return route.facets.traits?.includes(gene) ? 'any' : 'none';
}

/** @returns the genes that a route asks for, in whatever zygosity, in the order they were chosen. */
export function chosenGenes(route: SearchRoute): string[] {
  const exact = (route.facets.traitZygosity ?? []).map((value) => value.split(':')[0] ?? '');
  return [...(route.facets.traits ?? []), ...exact];
}

/** @returns the route that asks this of a gene and the same of all others. */
export function withTrait(route: SearchRoute, gene: string, choice: TraitChoice): SearchRoute {
  const traits = (route.facets.traits ?? []).filter((value) => value !== gene);
  const exact = (route.facets.traitZygosity ?? []).filter((value) => !value.startsWith(`${gene}:`));
  if (choice === 'any') traits.push(gene);
  else if (choice !== 'none') exact.push(`${gene}:${choice}`);
  return withFacet(withFacet(route, 'traits', traits), 'traitZygosity', exact);
}

/** @returns the route within these prices of a currency, whichever is the lower; a bound left out is none. */
export function withPrice(
  route: SearchRoute,
  min: number | undefined,
  max: number | undefined,
  currency?: Currency,
): SearchRoute {
  const { price: _, ...rest } = firstPage(route);
  const price = priceRange(min, max, currency);
  return price === undefined ? rest : { ...rest, price };
}

/** @returns the route around a place; sorting by distance ends with the place. A place replaces the map's box. */
export function withNear(route: SearchRoute, near: Near | undefined): SearchRoute {
  const { near: _, box: __, sort, ...rest } = firstPage(route);
  if (near === undefined) return { ...rest, ...(sort && sort !== 'distance' && { sort }) };
  return { ...rest, near, ...(sort && { sort }) };
}

/** @returns the route within a box of the map, which replaces a radius but keeps the place distances are told from. */
export function withBox(route: SearchRoute, box: SearchRoute['box']): SearchRoute {
  const { box: _, near, ...rest } = firstPage(route);
  if (box === undefined) return { ...rest, ...(near && { near }) };
  return { ...rest, ...(near && { near: { name: near.name, lat: near.lat, lng: near.lng } }), box };
}

/** @returns the route in another order. */
export function withSort(route: SearchRoute, sort: SearchRoute['sort']): SearchRoute {
  const { sort: _, ...rest } = firstPage(route);
  return sort === undefined ? rest : { ...rest, sort };
}

function firstPage(route: SearchRoute): SearchRoute {
  const { page: _, ...rest } = route;
  return rest;
}
