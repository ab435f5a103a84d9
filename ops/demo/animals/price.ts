import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import type { LifeStage, Origin, Sex, Trait } from '@vivarium/contracts/listings/live-animal.ts';
import type { Random } from '../chance/random.ts';
import { geneMarket } from '../market/gene-market.ts';
import type { SpeciesMarket } from '../market/species-market.ts';

/** What of an animal decides its price. */
export interface Valued {
  market: SpeciesMarket;
  traits: readonly Trait[];
  sex: Sex;
  stage: LifeStage;
  origin: Origin;
  isProven: boolean;
}

/** Part of a visual's premium that a carrier is worth: it takes a generation, or luck, to see it. */
const carrierShare = { visual: 1, super: 1.8, het: 0.2, possible_het: 0.08 } as const;

/** How far an adult's price lies between the young one's (0) and the adult's (1). */
const stageShare: Readonly<Record<LifeStage, number>> = {
  hatchling: 0,
  juvenile: 0.22,
  subadult: 0.65,
  adult: 1,
};

/** Price level by country, relative to the United States; everything is in US dollars for easy comparison. */
const level: Readonly<Record<string, number>> = {
  US: 1,
  CA: 0.95,
  GB: 0.8,
  DE: 0.85,
  NL: 0.85,
  SE: 0.95,
  PL: 0.75,
  CZ: 0.75,
  FR: 0.9,
  ES: 0.85,
  IT: 0.9,
  AU: 1.25,
  JP: 1.4,
  ZA: 0.65,
};

/** @returns US dollars before chance and rounding. Demo data: see `market/species-market.ts`. */
export function worthOf({ market, traits, sex, stage, origin, isProven }: Valued): number {
  const [young, adult] = market.price;
  const base = young + (adult - young) * stageShare[stage];
  const premium = traits.reduce((product, trait) => product * premiumOf(market.slug, trait), 1);
  const grown = stage === 'adult' || stage === 'subadult';
  const femaleFactor = sex !== 'female' ? 1 : market.slug === 'python-regius' && grown ? 1.35 : 1.12;
  const originFactor = origin === 'captive_bred' ? 1 : origin === 'farmed' ? 0.72 : 0.55;
  return flattened(base * premium) * femaleFactor * originFactor * (isProven ? 1.3 : 1);
}

function premiumOf(species: string, trait: Trait): number {
  const gene = geneOf(species, trait.gene);
  if (gene === undefined) return 1;
  const certainty = trait.zygosity === 'possible_het' ? (trait.chance ?? 50) / 66 : 1;
  return 1 + (geneMarket(species, gene).premium - 1) * carrierShare[trait.zygosity] * certainty;
}

/** Five premiums do not simply multiply: above 900 dollars buyers become few. */
function flattened(dollars: number): number {
  return dollars <= 900 ? dollars : 900 * (dollars / 900) ** 0.62;
}

/**
 * What the seller asks.
 * @param sellerLevel 1 for a usual seller, more for a sought-after one
 * @returns US cents
 */
export function askingPrice(animal: Valued, country: string, sellerLevel: number, random: Random): number {
  const dollars = worthOf(animal) * (level[country] ?? 1) * sellerLevel * random.factor(0.1);
  return asWritten(dollars, random);
}

/** @returns US cents, with the endings that people write: 45, 49, 125, 349.99, 1,200. */
export function asWritten(dollars: number, random: Random): number {
  if (dollars < 12) return Math.max(100, Math.round(dollars * 2) * 50);
  if (dollars < 100) {
    const fives = Math.max(10, Math.round(dollars / 5) * 5);
    const ending = random.next();
    return ending < 0.7 ? fives * 100 : ending < 0.85 ? fives * 100 - 100 : fives * 100 - 1;
  }
  const step = dollars < 300 ? 10 : dollars < 1000 ? 25 : dollars < 3000 ? 50 : 100;
  const rounded = Math.round(dollars / step) * step;
  const ending = random.next();
  return ending < 0.72 ? rounded * 100 : ending < 0.9 ? (rounded - 1) * 100 : rounded * 100 - 1;
}
