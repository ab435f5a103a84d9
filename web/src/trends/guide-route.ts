import type { Catalogue } from '../catalogue/catalogue.ts';
import { facetLabel } from '../catalogue/labels.ts';
import { animalValueLabel } from '../format/animal-words.ts';

/** What the price guide is asked about, as its address says it. */
export interface GuideRoute {
  species: string;
  traits: string[];
  sex?: 'male' | 'female' | 'unsexed';
  stage?: 'hatchling' | 'juvenile' | 'subadult' | 'adult';
  country?: string;
}

/** The species that most are listed of. */
const USUAL_SPECIES = 'python-regius';
const MOST_TRAITS = 8;
const sexes = ['male', 'female', 'unsexed'] as const;
const stages = ['hatchling', 'juvenile', 'subadult', 'adult'] as const;

/** @returns the route that a query string says. What it does not understand is left out, never an error. */
export function readGuideRoute(params: URLSearchParams): GuideRoute {
  const isSlug = (value: string | null): value is string =>
    value !== null && /^[a-z0-9-]{1,128}$/.test(value);
  const species = params.get('species');
  const sex = sexes.find((one) => one === params.get('sex'));
  const stage = stages.find((one) => one === params.get('stage'));
  const country = params.get('country');
  return {
    species: isSlug(species) ? species : USUAL_SPECIES,
    traits: [...new Set(params.getAll('trait').filter(isSlug))].slice(0, MOST_TRAITS),
    ...(sex !== undefined && { sex }),
    ...(stage !== undefined && { stage }),
    ...(country !== null && /^[A-Z]{2}$/.test(country) && { country }),
  };
}

/** @returns the query string of a route, without `?`. */
export function writeGuideRoute({ species, traits, ...rest }: GuideRoute): string {
  const params = new URLSearchParams({ species });
  for (const trait of traits) params.append('trait', trait);
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) params.set(name, value);
  return params.toString();
}

/** @returns what it is about: `Ball python, Clown, Pied · female · adult`. */
export function guideSubject(
  { species, traits, sex, stage, country }: GuideRoute,
  catalogue: Catalogue | undefined,
): string {
  const animal = [
    facetLabel('species', species, catalogue),
    ...traits.map((trait) => facetLabel('traits', trait, catalogue, species)),
  ].join(', ');
  return [
    animal,
    ...(sex === undefined ? [] : [animalValueLabel('sex', sex) ?? sex]),
    ...(stage === undefined ? [] : [animalValueLabel('lifeStage', stage) ?? stage]),
    ...(country === undefined ? [] : [facetLabel('country', country, catalogue)]),
  ].join(' · ');
}

export { sexes, stages };
