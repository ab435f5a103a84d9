import type { LifeStage } from '@vivarium/contracts/listings/live-animal.ts';
import { type Random, weights } from '../chance/random.ts';
import type { SpeciesMarket } from '../market/species-market.ts';

const DAY_MS = 86_400_000;
/** Mean length of a month in days. */
export const MONTH_DAYS = 30.44;

/** How old an animal is on a day, and what that makes it. */
export interface Age {
  months: number;
  hatchedAt: number;
  stage: LifeStage;
}

/** Seasons ago that an animal hatched: breeders mostly sell this year's, then what they held back. */
const seasonsAgo = weights([0, 62], [1, 17], [2, 9], [3, 6], [4, 4], [6, 2]);

/** Countries of the demo market where the seasons are the other way round. */
const southern: readonly string[] = ['AU', 'ZA'];

/**
 * Draws when an animal on offer was hatched or born: in its species' season, and old enough to go.
 * @param listedAt Unix milliseconds
 * @param country decides which half of the year is summer
 */
export function ageOf(market: SpeciesMarket, country: string, listedAt: number, random: Random): Age {
  const youngest = youngestDays(market);
  // What breeds at ten is held back for years, what breeds at one for seasons.
  const back = Math.round(random.from(seasonsAgo) * Math.max(1, market.matureMonths / 40));
  const latest = listedAt - youngest * DAY_MS;
  const hatchedAt =
    market.hatchMonth === undefined
      ? latest - (back * 9 + random.next() ** 1.6 * 12) * market.matureMonths * DAY_MS
      : inSeason(market.hatchMonth + (southern.includes(country) ? 6 : 0), back, latest, random);
  const months = (listedAt - hatchedAt) / DAY_MS / MONTH_DAYS;
  return { months, hatchedAt, stage: stageOf(months, market.matureMonths) };
}

/** @returns days before which nobody lets go of one: after the first meals, or the metamorphosis. */
function youngestDays({ matureMonths }: SpeciesMarket): number {
  return Math.min(60, 24 + matureMonths);
}

function inSeason(month: number, yearsBack: number, latest: number, random: Random): number {
  const spread = Math.max(-75, Math.min(75, random.normal(0, 28)));
  const afterNewYear = ((month - 1) * MONTH_DAYS + spread) * DAY_MS;
  let year = new Date(latest).getUTCFullYear();
  while (Date.UTC(year, 0, 1) + afterNewYear > latest) year--;
  return Date.UTC(year - yearsBack, 0, 1) + afterNewYear;
}

/** @returns the stage that a breeder would call an animal of that age, relative to the age it breeds at. */
export function stageOf(months: number, matureMonths: number): LifeStage {
  if (months < Math.min(4, Math.max(2, matureMonths * 0.12))) return 'hatchling';
  if (months < matureMonths * 0.45) return 'juvenile';
  return months < matureMonths * 0.9 ? 'subadult' : 'adult';
}
