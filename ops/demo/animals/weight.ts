import type { Sex } from '@vivarium/contracts/listings/live-animal.ts';
import type { Random } from '../chance/random.ts';
import type { SpeciesMarket } from '../market/species-market.ts';

/**
 * What an animal of that age weighs: saturating growth, `1 - exp(-2.2 t)` of the way to adult weight to the power
 * of 1.6 to 3, where t is the age in ages of maturity, with about a tenth of difference between animals.
 * @returns grams, rounded as a kitchen scale is read; undefined where the species' weights are not known
 */
export function weightOf(
  market: SpeciesMarket,
  months: number,
  sex: Sex,
  random: Random,
): number | undefined {
  if (market.mass === undefined) return undefined;
  const [newborn, male, female] = market.mass;
  const adult = sex === 'male' ? male : sex === 'female' ? female : (male + female) / 2;
  const grown = (1 - Math.exp((-2.2 * months) / market.matureMonths)) ** lateness(market, adult);
  return asRead((newborn + (adult - newborn) * grown) * random.factor(0.1));
}

/** Snakes, the large ones most, and tortoises put on their weight late. */
function lateness({ diet }: SpeciesMarket, adultGrams: number): number {
  const isSnake =
    diet === 'rats' || diet === 'mice' || diet === 'tiny-rodents' || diet === 'fish-and-rodents';
  if (isSnake) return adultGrams > 2500 ? 2.6 : 2.2;
  if (diet === 'grasses') return 3;
  return diet === 'gecko-diet' ? 2 : 1.6;
}

function asRead(grams: number): number {
  if (grams < 10) return Math.max(0.5, Math.round(grams * 2) / 2);
  if (grams < 300) return Math.round(grams);
  const step = grams < 1000 ? 5 : grams < 5000 ? 10 : 100;
  return Math.round(grams / step) * step;
}
