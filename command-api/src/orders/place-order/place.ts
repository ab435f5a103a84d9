import type {
  PlacedOrder,
  PlaceOrderBody,
  PurchaseBody,
  Purchased,
  StartTransactionBody,
} from '@vivarium/contracts/orders/http.ts';
import type { ToldTransaction } from '@vivarium/contracts/orders/transaction.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Actor } from '../../aggregate/decision.ts';
import { readPayment } from '../orders.store.ts';
import type { Payment } from '../settle-payment/payment.ts';
import { toldTransaction } from '../told-transaction.ts';
import { askedHash } from './asked-hash.ts';
import type { PlacingDependencies } from './dependencies.ts';
import { purchase } from './purchase.ts';

/**
 * Orders one thing.
 * @throws {Problem} as {@link purchase}
 */
export async function placeOrder(
  given: PlacingDependencies,
  actor: Actor,
  body: PlaceOrderBody,
  meta: CommandMeta,
): Promise<PlacedOrder> {
  const { delivery, couponCode, ...item } = body;
  const asked = { items: [item], delivery, couponCode, partly: true };
  const hash = askedHash(given, actor, 'place-order', body);
  const { payment } = await purchase(given, actor, asked, meta, hash);
  const [orderId = ''] = payment.orderIds;
  return { id: encodeId(orderId), ...asItWas, payment: paymentOf(given, payment) };
}

/**
 * Starts a transaction, which is an order by another name: reserved, written and asked for as every other.
 * @throws {Problem} as {@link purchase}
 */
export async function startTransaction(
  given: PlacingDependencies,
  actor: Actor,
  body: StartTransactionBody,
  meta: CommandMeta,
): Promise<ToldTransaction> {
  const { delivery, couponCode, paymentMethod: _onlyOne, ...item } = body;
  const hash = askedHash(given, actor, 'start-transaction', body);
  const asked = { items: [item], delivery, couponCode, partly: true };
  const { payment, orders } = await purchase(given, actor, asked, meta, hash);
  const [order] = orders;
  if (order === undefined) throw new Error(`payment ${payment.id} is of no order`);
  // By now the provider has been asked, and mostly has answered.
  const opened = (await readPayment(given.db, payment.id)) ?? payment;
  const told = toldTransaction(order, opened, given.urlOf(payment.id));
  return { ...told, ...asItWas, escrowStatus: 'none', updatedAt: told.createdAt };
}

/**
 * Orders several things that are paid together.
 * @throws {Problem} as {@link purchase}
 */
export async function purchaseTogether(
  given: PlacingDependencies,
  actor: Actor,
  body: PurchaseBody,
  meta: CommandMeta,
): Promise<Purchased> {
  const hash = askedHash(given, actor, 'purchase', body);
  const { payment, orders } = await purchase(given, actor, body, meta, hash);
  const had = new Set(orders.map(({ listingId }) => listingId));
  const left = body.items.map(({ listingId }) => listingId).filter((id) => !had.has(id));
  return {
    orders: orders.map(({ id, listingId }) => ({
      ...{ id: encodeId(id), ...asItWas, listingId: encodeId(listingId) },
    })),
    left: left.map(encodeId),
    payment: paymentOf(given, payment),
  };
}

/** What is asked for once more is answered as it was then, whatever has become of it. */
const asItWas = { version: 1, status: 'pending' } as const;

function paymentOf({ urlOf }: PlacingDependencies, { id, provider }: Payment): PlacedOrder['payment'] {
  return { id: encodeId(id), provider, url: urlOf(id) };
}
