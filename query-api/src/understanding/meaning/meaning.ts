import type { Category } from '@vivarium/catalogue/category.ts';
import type { SpeciesCombinations } from '@vivarium/catalogue/combination.ts';
import type { SpeciesGenes } from '@vivarium/catalogue/gene.ts';
import type { Species } from '@vivarium/catalogue/species.ts';
import type { Zygosity } from '@vivarium/catalogue/zygosity.ts';
import type { LifeStage, Origin, Sex } from '@vivarium/contracts/listings/live-animal.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { Area } from '../../gazetteer/areas.ts';

/** The part of the catalogue that words are understood by. */
export interface Catalogue {
  species: readonly Species[];
  genes: readonly SpeciesGenes[];
  combinations: readonly SpeciesCombinations[];
  categories: readonly Category[];
}

/** A place of the gazetteer. Without a population a bare name is never offered as a place. */
export interface Place extends Point {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  region?: string | null;
  population?: number;
}

/** Where places are looked up. */
export interface Gazetteer {
  /**
   * @param name as it was typed: a place, maybe followed by its region or country (`Leeds`, `austin tx`)
   * @returns the place that is called exactly so at home or in another language, whatever the case and the accents;
   * several, the most populous first, where it cannot be known which is meant
   */
  findPlaces(name: string): readonly Place[];
  /** @returns the countries and states that are called exactly so, in one of several languages; of several, which are meant can't be known */
  findAreas(name: string): readonly Area[];
  /** @returns cities that are called as a country or state is, and may as well be meant: Victoria in Canada beside the state of Australia */
  findCitiesBeside(areas: readonly Area[], name: string): readonly Place[];
}

export interface TraitValue {
  gene: string;
  zygosity: Zygosity;
  /** Per cent, of a possible het. */
  chance?: number;
}

/** Several traits of a species under one trade name: all of them, each of any one of its genes. */
export interface CombinationValue {
  species: string;
  combination: string;
  parts: { genes: string[]; zygosity: Zygosity }[];
}

/** Major units, bounds included. `currency` only where the words name one beyond doubt (`€`, not `$`). */
export interface PriceValue {
  min?: number;
  max?: number;
  currency?: Currency;
}

/** In grams, bounds included. */
export interface WeightValue {
  min?: number;
  max?: number;
}

export interface PlaceValue extends Point {
  name: string;
  country: string;
  radiusKm: number;
}

/** What words can mean, in the words of the public search interface. */
export type Meaning =
  | { kind: 'species'; value: string }
  | { kind: 'trait'; value: TraitValue }
  | { kind: 'combination'; value: CombinationValue }
  | { kind: 'sex'; value: Sex }
  | { kind: 'lifeStage'; value: LifeStage }
  | { kind: 'category'; value: string }
  | { kind: 'price'; value: PriceValue }
  | { kind: 'weight'; value: WeightValue }
  | { kind: 'place'; value: PlaceValue }
  | { kind: 'origin'; value: Origin }
  | { kind: 'provenBreeder'; value: true }
  | { kind: 'group'; value: { name: string; species: string[] } }
  | { kind: 'country'; value: string }
  | { kind: 'region'; value: { country: string; names: string[] } }
  | { kind: 'hets'; value: true }
  | { kind: 'supers'; value: true };

/** A part of a query: `text` is what stands there, from `start` up to and without `end` (UTF-16 units). */
export interface Part {
  text: string;
  start: number;
  end: number;
}

/** A meaning, its name, the words that it was read from, and how people say it. */
export type Chip = Meaning & Part & { id: string; label: string; excluded?: true; excludes?: string };

/** What a person decided about the understanding of their words, by ids of chips. */
export interface Choices {
  /** Meanings that are not meant: their words are text, and they are offered. */
  without?: readonly string[];
  /** Offers that are meant. */
  also?: readonly string[];
}

/** What is understood of a query. Offers are words that may mean something: they stay in `rest`. */
export interface Understanding {
  chips: Chip[];
  offers: Chip[];
  /**
   * Those of the offers that come first: a price that an animal may be meant to have (“ball python $200”). What may be a
   * price is in no title.
   */
  leaning: Chip[];
  /** What is still to be searched as text; the query as it was typed (trimmed) when nothing was understood. */
  rest: string;
  /** The query without what is excluded, for who searches its words as text. */
  wanted: string;
  /** Where goods are looked for: the animals that they are for (“for leopard gecko”), which few goods name. */
  forWhom?: string[];
}
