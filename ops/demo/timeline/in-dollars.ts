import { formatAmount } from '@vivarium/contracts/shared/money.ts';

/** @returns a price in US cents as bodies of commands have it. */
export function inDollars(cents: number) {
  return { amount: formatAmount({ amount: cents, currency: 'USD' }), currency: 'USD' as const };
}
