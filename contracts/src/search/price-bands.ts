import { type Currency, minorPerMajor } from '../shared/money.ts';

/** Lower bounds of the price bands, in major units of the listing's own currency. */
const bounds = [0, 50, 100, 250, 500, 1000, 2500, 5000] as const;

/** Every band, cheapest first: `0-50`, `50-100`, …, `5000+`; the lower bound belongs to the band, the upper not. */
export const priceBands: readonly string[] = bounds.map((from, i) => {
  const to = bounds[i + 1];
  return to === undefined ? `${from}+` : `${from}-${to}`;
});

/** @param amount minor units. @returns the band that the price falls into. */
export function priceBandOf(amount: number, currency: Currency): string {
  const major = amount / minorPerMajor(currency);
  const above = bounds.findIndex((bound) => major < bound);
  return priceBands[(above === -1 ? bounds.length : above) - 1] ?? '0-50';
}
