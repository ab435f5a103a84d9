import type { WithdrawalEvent } from '@vivarium/contracts/money/events.ts';
import { type EventMeta, eventOf } from '../aggregate/envelope.ts';
import type { KeptWithdrawal } from './money.store.ts';

/** @returns the event that tells that the provider has refused to pay money out. */
export function withdrawalFailed(
  { id, personId, amount, currency }: KeptWithdrawal,
  meta: EventMeta,
): WithdrawalEvent {
  // It was asked for before, which nobody was told.
  const withdrawal = { id, version: 2, personId, amount: { amount, currency } };
  const changed = ['status'];
  const happening = { type: 'withdrawal.failed', after: withdrawal, changed } as const;
  return eventOf('/command-api/money', happening, { withdrawal, changed }, meta);
}
