import { countries } from './sellers/countries.ts';
import type { City } from './sellers/gazetteer.ts';
import { type Market, openMarket } from './timeline/market.ts';

/** Three made-up cities in each country of the demo, so that unit tests need not read the gazetteer. */
const cities: ReadonlyMap<string, readonly City[]> = new Map(
  countries.map((country, row) => [
    country,
    [0, 1, 2].map((n) => ({
      name: `${country} City ${n + 1}`,
      region: n === 0 ? undefined : `${country} Region`,
      country,
      lat: 30 + row,
      lng: 10 + row + n,
      population: 300_000 / (n + 1),
    })),
  ]),
);

/** @returns a small market that is the same every time. */
export function aMarket(options: { seed?: string; size?: number } = {}): Market {
  const { seed = 'test', size = 2000 } = options;
  return openMarket({ seed, size, until: Date.parse('2026-11-21T09:00:00.000Z'), cities });
}
