import type { Figure } from '../plate.ts';
import type { Random } from '../seed.ts';
import { accessories, enclosure, food, heating } from './keeping.ts';
import { clothing, electronics, furniture, other } from './second-hand.ts';

const GOODS: ReadonlyMap<string, (random: Random) => Figure> = new Map([
  ['enclosure', enclosure],
  ['heating-lighting', heating],
  ['food', food],
  ['accessories', accessories],
  ['electronics', electronics],
  ['clothing', clothing],
  ['furniture', furniture],
]);

/** The thing that stands for a category of goods; a parcel for any other. */
export function goods(category: string, random: Random): Figure {
  return (GOODS.get(category) ?? other)(random);
}
