import type { Zygosity } from '@vivarium/catalogue/zygosity.ts';
import type { LifeStage, Origin, Sex } from '@vivarium/contracts/listings/live-animal.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';

/** A trait that is asked for: of one gene (or any of several), in one zygosity. */
export interface WantedTrait {
  gene: string | readonly string[];
  zygosity: Zygosity;
  /** Per cent, where the query says it. */
  chance?: number;
}

/**
 * What a person who knows the trade understands by a query, as facts about listings. Lists: any of them, but
 * `traits`: all of them. Prices in major units of `currency`, dollars by default; others are converted.
 */
export interface Wants {
  species?: readonly string[];
  traits?: readonly WantedTrait[];
  sex?: Sex;
  lifeStage?: readonly LifeStage[];
  origin?: Origin;
  provenBreeder?: true;
  /** Goods only: whoever names an animal wants a live one. */
  category?: readonly string[];
  subcategory?: readonly string[];
  /** Values of which the listing must have one, by attribute. */
  attributes?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  /** Words or phrases of which title or description must hold one; compared folded. */
  textAny?: readonly string[];
  minPrice?: number;
  maxPrice?: number;
  currency?: Currency;
  near?: Point & { name: string; radiusKm: number };
  /** ISO 3166-1 alpha-2. */
  country?: readonly string[];
  /** Names of states, as listings have them. */
  region?: readonly string[];
  /** What an answer must have none of. */
  not?: Unwanted;
}

/** What was excluded: each by itself spoils an answer. */
export interface Unwanted {
  genes?: readonly string[];
  zygosities?: readonly Zygosity[];
  sex?: readonly Sex[];
  lifeStage?: readonly LifeStage[];
  origin?: readonly Origin[];
}

/** A query of the judged set. */
export interface JudgedQuery {
  query: string;
  wants: Wants;
  /**
   * Of what is wanted, what the words alone do not say for sure: chips (or kinds of chips) that are not expected,
   * although what they say is right.
   */
  unsaid: readonly string[];
}
