import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { ColumnType } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';
import type { LedgerTables } from '../ledger/ledger.table.ts';
import type { Facts } from '../payments/facts.ts';
import type { TaskKind } from './settle-payment/payment.ts';

type Json<T> = ColumnType<T, string, string>;
type Big = ColumnType<string, number, number>;

export interface PaymentTable {
  id: string;
  version: number;
  buyer_id: string;
  idempotency_key: string | null;
  /** Keyed; empty where nothing is asked for under a key any more. */
  request_hash: string;
  order_ids: string[];
  amount: Big;
  currency: Currency;
  provider: string;
  provider_ref: string | null;
  facts: Json<Facts>;
  capture_for: string[] | null;
  is_whole: boolean;
  /** The status that its last event told. */
  told: OrderState['payment']['status'];
  created_at: Date;
  updated_at: Date;
}

/** Columns beside `state` say again what is looked for. */
export interface OrderTable {
  id: string;
  version: number;
  payment_id: string;
  buyer_id: string;
  seller_id: string;
  listing_id: string;
  status: OrderState['status'];
  due_at: Date | null;
  state: Json<OrderState>;
}

export interface StockTable {
  id: string;
  version: number;
  listing_id: string;
  listing_version: number;
  quantity: number;
  reserved: number;
  sold: number;
}

export interface ReservationTable {
  order_id: string;
  listing_id: string;
  quantity: number;
  state: 'reserved' | 'sold' | 'released';
}

export interface AddressTable {
  order_id: string;
  /** See the vault: with the key of its buyer. */
  sealed: Buffer;
}

export interface RefundTable {
  id: string;
  order_id: string;
  amount: Big;
  done: boolean;
  /** Why it has come back to us, says the provider; null: it has not. */
  failure: string | null;
  /** The provider's name for it; null: not known. */
  provider_ref: string | null;
  /** When its buyer had in another way what has come back to us. */
  made_up_at: Date | null;
}

export interface TaskTable {
  id: string;
  payment_id: string;
  kind: TaskKind;
  /** What it is about: the refund, or the payment itself. */
  reference: string;
  due_at: Date;
  attempts: number;
  error: string | null;
  done: boolean;
}

export interface WebhookTable {
  event_id: string;
  type: string;
  received_at: Date;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = {
  'orders.payment': PaymentTable;
  'orders.order': OrderTable;
  'orders.stock': StockTable;
  'orders.reservation': ReservationTable;
  'orders.address': AddressTable;
  'orders.refund': RefundTable;
  'orders.task': TaskTable;
  'orders.webhook': WebhookTable;
};

/** Everything that its transactions write to. */
export type OrderTables = AggregateTables & LedgerTables & OwnTables;
