import type { Delivery, PlacedOrder, PlaceOrderBody } from '@vivarium/contracts/orders/http.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Actor } from '../../aggregate/decision.ts';
import { keyReused } from '../../aggregate/outcome.ts';
import { requestHash } from '../../aggregate/receipt.ts';
import type { Questions } from '../../context.ts';
import { nothing } from '../../payments/facts.ts';
import type { Vault } from '../../vault/vault.ts';
import { insertOrder, insertPayment, keepAddress, paymentByKey } from '../orders.store.ts';
import { runTasksOf } from '../run-tasks/run-task.ts';
import { askFor } from '../run-tasks/task.store.ts';
import type { Payment } from '../settle-payment/payment.ts';
import { reserve } from '../stock/stock.store.ts';
import { type OrderDependencies, working } from '../working.ts';
import { decidePlace, notAvailable, type Placing } from './decide.ts';

export interface PlacingDependencies
  extends OrderDependencies,
    Pick<Placing, 'feePoints' | 'isHigh'>,
    Pick<Questions, 'listing' | 'addressOf' | 'agreedPrice'> {
  vault: Vault;
  /** @returns where somebody pays a payment. */
  urlOf(paymentId: string): string;
}

/**
 * Orders one thing: reserves it, and writes the order, its payment and what tells of both, all of it or nothing. The provider
 * is asked afterwards; where it does not answer, the order stands and it is asked again.
 * @throws {Problem} what {@link decidePlace} refuses; `not_available` where there is not so much left.
 */
export async function placeOrder(
  given: PlacingDependencies,
  actor: Actor,
  body: PlaceOrderBody,
  meta: CommandMeta,
): Promise<PlacedOrder> {
  const hash = requestHash('place-order', body);
  const earlier = await earlierOf(given, actor, meta.idempotencyKey, hash);
  if (earlier !== undefined) return earlier;
  const listing = await given.listing(body.listingId);
  const isKnown = listing !== undefined && !['draft', 'hidden', 'removed', 'banned'].includes(listing.status);
  if (!isKnown && !(listing && listing.sellerId === actor.id))
    throw new Problem('listing_not_found', 'There is no such listing.');
  const { provider, newId, terms, feePoints, isHigh, vault } = given;
  const address = await whereTo(given, actor, body.delivery);
  const ids = { order: newId(), payment: newId() };
  const placed = await working(given, { actor, cause: meta.cause }, async (at) => {
    const { now, transaction } = at;
    const placing = { ids, provider: provider.name, buyerId: actor.id, now, terms, feePoints, isHigh };
    const { offerId } = body;
    const taking = { orderId: ids.order, buyer: actor, listing, cause: meta.cause };
    const agreed =
      offerId === undefined ? undefined : await given.agreedPrice(transaction, { offerId, ...taking });
    const order = decidePlace(listing, { ...body, address, agreed }, placing);
    if (order instanceof Problem) throw order;
    const payment = paymentFor([order], ids.payment, now);
    const written = await insertPayment(transaction, payment, {
      key: meta.idempotencyKey,
      requestHash: hash,
    });
    if (!written) return undefined;
    await insertOrder(transaction, order);
    if (address !== undefined) {
      const thing = { about: ADDRESS, id: order.id };
      await keepAddress(transaction, order.id, await vault.seal(transaction, actor.id, thing, address));
    }
    const { quantity } = body;
    const stock = await reserve(transaction, { id: newId(), listing, orderId: order.id, quantity });
    if (stock === undefined) throw notAvailable();
    at.tellStock(stock, 'inventory.reserved');
    at.tellOrder(order, 'order.placed', ['status']);
    at.tellPayment(payment, 'transaction.initiated');
    const task = { id: newId(), paymentId: payment.id, kind: 'open', reference: payment.id } as const;
    await askFor(transaction, task, now);
    return answerOf(given, payment);
  }).catch(async (refusal: unknown) => {
    // Its offer was taken by the same request, sent twice at the same instant.
    if (await earlierOf(given, actor, meta.idempotencyKey, hash)) return undefined;
    throw refusal;
  });
  // Somebody has used the key at the same instant.
  const answer = placed ?? (await earlierOf(given, actor, meta.idempotencyKey, hash));
  if (answer === undefined) throw new Problem('concurrent_change', 'The order could not be made. Try again.');
  if (placed !== undefined) await runTasksOf(given, ids.payment);
  return answer;
}

/** What addresses of orders are sealed as. */
export const ADDRESS = 'order address';

async function whereTo(
  { addressOf }: Pick<PlacingDependencies, 'addressOf'>,
  { id }: Actor,
  { method, address, addressId }: Delivery,
): Promise<Address | undefined> {
  if (method === 'pickup') return undefined;
  if (addressId === undefined) return address;
  const own = await addressOf(id, addressId);
  if (own !== undefined) return own;
  throw new Problem('validation_failed', 'There is no such address in your book.', {
    details: [{ path: 'delivery.addressId', message: 'is none of yours' }],
  });
}

async function earlierOf(
  given: PlacingDependencies,
  { id }: Actor,
  key: string | undefined,
  hash: string,
): Promise<PlacedOrder | undefined> {
  const found = key === undefined ? undefined : await paymentByKey(given.db, id, key);
  if (found === undefined) return undefined;
  if (found.requestHash !== hash) throw keyReused();
  return answerOf(given, found.payment);
}

function answerOf({ urlOf }: PlacingDependencies, payment: Payment): PlacedOrder {
  const [orderId = ''] = payment.orderIds;
  return {
    ...{ id: encodeId(orderId), version: 1, status: 'pending' },
    payment: { id: encodeId(payment.id), provider: payment.provider, url: urlOf(payment.id) },
  };
}

/** @returns the payment of some orders of one buyer, in one currency. */
export function paymentFor(orders: readonly OrderState[], id: string, now: Date): Payment {
  const [first] = orders;
  if (first === undefined) throw new Error('a payment is of at least one order');
  const at = now.toISOString();
  return {
    ...{ id, version: 1, buyerId: first.buyerId, orderIds: orders.map((order) => order.id) },
    amount: orders.reduce((sum, { total }) => sum + total.amount, 0),
    currency: first.total.currency,
    ...{ provider: first.provider, ref: null, facts: nothing, captureFor: null, told: 'pending' },
    ...{ createdAt: at, updatedAt: at },
  };
}
