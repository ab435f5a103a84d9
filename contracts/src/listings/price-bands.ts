import { type Currency, minorPerMajor } from '../shared/money.ts';

/** Lower bounds of the price bands, in major units of the listing's own currency. */
const bandBounds = [0, 50, 100, 250, 500, 1000, 2500, 5000] as const;

/**
 * Lower bounds of the price steps, the bars of the price histogram, in major units. Fixed bounds need no look at the
 * prices first, and keep the bars where they are while somebody moves the handles. Each band is made of whole steps.
 */
export const priceSteps = [
  0, 5, 10, 15, 20, 30, 40, 50, 75, 100, 125, 150, 200, 250, 300, 400, 500, 600, 750, 1000, 1250, 1500, 2000,
  2500, 3000, 4000, 5000, 7500, 10_000, 15_000, 20_000, 50_000,
] as const;

/** Every band, cheapest first: `0-50`, `50-100`, …, `5000+`; the lower bound belongs to the band, the upper not. */
export const priceBands: readonly string[] = bandBounds.map((from, i) => {
  const to = bandBounds[i + 1];
  return to === undefined ? `${from}+` : `${from}-${to}`;
});

/** @param amount minor units. @returns the price in major units: 14900 cents are 149, 149 yen are 149. */
export function majorOf(amount: number, currency: Currency): number {
  return amount / minorPerMajor(currency);
}

/** @param major a price in major units. @returns the band that it falls into. */
export function priceBandOf(major: number): string {
  return priceBands[lastNotAbove(bandBounds, major)] ?? '0-50';
}

/** @param major a price in major units. @returns the lower bound of the step that it falls into. */
export function priceStepOf(major: number): number {
  return priceSteps[lastNotAbove(priceSteps, major)] ?? 0;
}

function lastNotAbove(bounds: readonly number[], value: number): number {
  return bounds.findLastIndex((bound) => bound <= value);
}
