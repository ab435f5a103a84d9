import type { Money } from '@vivarium/contracts/shared/money.ts';

/** A currency without minor units that Stripe counts in hundredths all the same: of its zero-decimal ones, the króna is none. */
const HUNDREDTHS = 'ISK';

/** @returns an amount as Stripe counts it. */
export function toStripe({ amount, currency }: Money): number {
  return amount * factorOf(currency);
}

/** @param currency as Stripe writes it @returns minor units of an amount that Stripe tells */
export function fromStripe(amount: number, currency: string | undefined): number {
  return Math.round(amount / factorOf(currency?.toUpperCase()));
}

function factorOf(currency: string | undefined): number {
  return currency === HUNDREDTHS ? 100 : 1;
}
