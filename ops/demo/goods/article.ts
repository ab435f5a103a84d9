import type { GoodsAttributes } from '@vivarium/catalogue/attributes-schema.ts';
import type { Facts } from '../chance/phrase.ts';
import type { Random } from '../chance/random.ts';

/** Goods on offer, before they are put into words. */
export interface Article {
  subcategory: string;
  /** Phrases (see `chance/phrase.ts`); the facts are `facts` and those that every article has. */
  titles: readonly string[];
  /** Sentences of its own, beside those that any goods can have. */
  lines: readonly string[];
  facts?: Facts;
  /** Without `condition`, which the listing adds. */
  attributes: GoodsAttributes;
  /** US dollars when new. */
  price: number;
  /** Chance that it is second-hand; 0.5 unless said. */
  used?: number;
  /** Most pieces that a shop has of it. */
  stock?: number;
}

/** Where it is sold, as far as goods care. */
export interface Place {
  /** Mains, in volts. */
  voltage: number;
}

/** One of the things that are sold in a category. */
export type Shelf = readonly ((random: Random, place: Place) => Article)[];
