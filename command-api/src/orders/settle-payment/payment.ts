import type { TransactionState } from '@vivarium/contracts/orders/state.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { type Facts, statusOf } from '../../payments/facts.ts';

/** What the provider is asked to do, apart from the transaction that has it done. */
export type TaskKind = 'open' | 'capture' | 'cancel' | 'refund';

/** A payment as this context keeps it. */
export interface Payment {
  id: string;
  version: number;
  buyerId: string;
  orderIds: string[];
  amount: number;
  currency: Currency;
  provider: string;
  /** The provider's name for it; null: it has not been opened there. */
  ref: string | null;
  facts: Facts;
  /** The orders that it was captured for; null: it was not asked for. */
  captureFor: string[] | null;
  /** Whether its buyer wants all of its orders or none of them. */
  isWhole: boolean;
  told: TransactionState['status'];
  createdAt: string;
  updatedAt: string;
}

/** @returns what events tell of it. */
export function transactionOf(payment: Payment): TransactionState {
  const { id, version, buyerId, orderIds, amount, currency, provider, facts, createdAt, updatedAt } = payment;
  const { captured, refunded, failure } = facts;
  return {
    ...{ id, version, buyerId, orderIds, amount, currency, provider, createdAt, updatedAt },
    ...{ status: statusOf(facts), captured, refunded, failure },
  };
}
