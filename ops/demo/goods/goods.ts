import type { GoodsAttributes } from '@vivarium/catalogue/attributes-schema.ts';
import { asWritten } from '../animals/price.ts';
import { type Facts, sayOneOf } from '../chance/phrase.ts';
import { type Random, weights } from '../chance/random.ts';
import { accessories } from './accessories.ts';
import type { Shelf } from './article.ts';
import { enclosures } from './enclosures.ts';
import { food } from './food.ts';
import { heating } from './heating.ts';
import { clothing, electronics, furniture, other } from './household.ts';

/** Goods as a listing offers them. */
export interface Offered {
  category: string;
  subcategory: string;
  title: string;
  description: string;
  attributes: GoodsAttributes;
  /** US cents. */
  price: number;
  quantity: number;
}

const shelves: Readonly<Record<string, Shelf>> = {
  enclosure: enclosures,
  'heating-lighting': heating,
  food,
  accessories,
  electronics,
  clothing,
  furniture,
  other,
};

const categories = weights(
  ['enclosure', 30],
  ['heating-lighting', 18],
  ['food', 18],
  ['accessories', 17],
  ['electronics', 4],
  ['clothing', 5],
  ['furniture', 4],
  ['other', 4],
);

const mains: Readonly<Record<string, number>> = { US: 120, CA: 120, JP: 100 };

const usedLines = [
  '<ifLasting>{Used for|In use for about} {a year|two years|one season|half a year}{, good condition|, works perfectly|}.',
  '<ifLasting>{Normal signs of use|Some wear|Cleaned and disinfected}, {fully working|nothing broken}.',
  '{Selling because|Selling as} I {upgraded|am moving|left the hobby|no longer need it}<ifLasting>.',
];
const newLines = [
  '{Brand new|New in box|Unused}{, wrong size ordered|, ordered twice|}<ifLasting>.',
  '{In stock|Ready to ship}{, more on request|, discount for five or more|}.',
];
const deals = [
  '{Pickup in|Collect from} <city>{, shipping extra<ifPosted>|, can post<ifPosted>|}.',
  '{Shipping|Postage} at buyer’s cost{, or pick up in <city>|}<ifPosted>.',
  '{Price is negotiable|Fixed price|Make an offer}.',
  '{Cash or transfer|Will hold for a week|First come first served}.',
  'Would {trade|swap} for {a smaller one|feeder colonies|plants|cork bark}.',
];

/** @param country of the seller. @returns something a keeper would sell there. */
export function goodsOf(country: string, city: string, random: Random): Offered {
  const category = random.from(categories);
  const shelf = shelves[category] ?? other;
  const article = random.pick(shelf)(random, { voltage: mains[country] ?? 230 });
  const isUsed = random.chance(article.used ?? 0.5);
  const facts: Facts = {
    ...article.facts,
    thing: article.facts?.thing && inTheMiddle(article.facts.thing),
    city,
    ifUsed: isUsed ? '' : undefined,
    ifNew: isUsed ? undefined : '',
  };
  const dollars = article.price * (isUsed ? 0.35 + random.next() * 0.4 : 1) * random.factor(0.08);
  const isStocked = !isUsed && article.stock !== undefined && random.chance(0.6);
  const title = (sayOneOf(article.titles, facts, random) ?? category).trim().replace(/\s+/g, ' ');
  const said: Facts = {
    ...facts,
    ifPosted: category === 'furniture' ? undefined : '',
    ifLasting: category === 'food' ? undefined : '',
  };
  const lines = [
    sayOneOf(article.lines, facts, random),
    random.chance(0.75) ? sayOneOf(isUsed ? usedLines : newLines, said, random) : undefined,
    random.chance(0.7) ? sayOneOf(deals, said, random) : undefined,
  ].filter((line) => line !== undefined);
  return {
    category,
    subcategory: article.subcategory,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    description: lines.join(' ') || 'Ask me for details.',
    attributes: { condition: isUsed ? 'used' : 'new', ...article.attributes },
    price: asWritten(dollars, random),
    quantity: isStocked ? random.integer(2, article.stock ?? 2) : 1,
  };
}

/** Names that keep their capital inside a title. */
const properThings = /^(Opuntia|Timothy|Hydei|Expo|Neoregelia|Ficus|[A-Z]{2,}|“)/;

function inTheMiddle(thing: string): string {
  return properThings.test(thing) ? thing : thing.charAt(0).toLowerCase() + thing.slice(1);
}
