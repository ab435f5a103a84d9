import type { Catalogue } from '../catalogue/catalogue.ts';
import { facetLabel } from '../catalogue/labels.ts';
import type { TrendRoute } from './trend-route.ts';

/** @returns what a page is about: `Ball python, Clown · Germany`; undefined for the whole market. */
export function subjectOf(route: TrendRoute, catalogue: Catalogue | undefined): string | undefined {
  const { category, species, trait, country } = route;
  const label = (attribute: string, value: string | undefined) =>
    value === undefined ? undefined : facetLabel(attribute, value, catalogue, species);
  const thing = [label('species', species) ?? label('category', category), label('traits', trait)];
  const words = [
    thing.filter((word) => word !== undefined).join(', '),
    label('country', country) ?? '',
  ].filter((word) => word !== '');
  return words.length === 0 ? undefined : words.join(' · ');
}
