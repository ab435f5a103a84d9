import type { Currency } from '../shared/currency.ts';

/** Lower bounds of the price bands, in major units of dollars and of what is worth about as much. */
const bandBounds = [0, 50, 100, 250, 500, 1000, 2500, 5000] as const;

/**
 * Lower bounds of the price steps, the bars of the price histogram. Fixed bounds need no look at the prices first, and
 * keep the bars where they are while somebody moves the handles. Each band is made of whole steps.
 */
const stepBounds = [
  0, 5, 10, 15, 20, 30, 40, 50, 75, 100, 125, 150, 200, 250, 300, 400, 500, 600, 750, 1000, 1250, 1500, 2000,
  2500, 3000, 4000, 5000, 7500, 10_000, 15_000, 20_000, 50_000,
] as const;

/**
 * What the bounds are multiplied by in currencies whose unit is worth much less. Written down rather than taken from a
 * rate, so that the bands in a saved address stay the same when rates change.
 */
const scales: Partial<Record<Currency, number>> = {
  CNY: 10,
  CZK: 10,
  DKK: 10,
  HKD: 10,
  MXN: 10,
  NOK: 10,
  SEK: 10,
  ZAR: 10,
  HUF: 100,
  INR: 100,
  ISK: 100,
  JPY: 100,
  PHP: 100,
  THB: 100,
  TRY: 100,
  KRW: 1000,
  IDR: 10_000,
};

/** @returns lower bounds of the price steps in major units of a currency, the lowest first. */
export function priceStepsIn(currency: Currency): number[] {
  return scaled(stepBounds, currency);
}

/** A price band: `from <= price < to` in major units of its currency; the last has no end. */
export interface PriceBand {
  /** `0-50`, …, `5000+` */
  value: string;
  from: number;
  to: number;
}

/** @returns every band in a currency, cheapest first. */
export function priceBandsIn(currency: Currency): PriceBand[] {
  const bounds = scaled(bandBounds, currency);
  return bounds.map((from, i) => {
    const to = bounds[i + 1];
    return to === undefined
      ? { value: `${from}+`, from, to: Number.POSITIVE_INFINITY }
      : { value: `${from}-${to}`, from, to };
  });
}

/** @param major a price in major units of the currency. @returns the band that it falls into. */
export function priceBandOf(major: number, currency: Currency = 'USD'): string {
  const bands = priceBandsIn(currency);
  return (bands.findLast(({ from }) => from <= major) ?? bands[0])?.value ?? '';
}

/** @param dollars a price in dollars. @returns the lower bound of the step that it falls into. */
export function priceStepOf(dollars: number): number {
  return stepBounds.findLast((bound) => bound <= dollars) ?? 0;
}

function scaled(bounds: readonly number[], currency: Currency): number[] {
  return bounds.map((bound) => bound * (scales[currency] ?? 1));
}
