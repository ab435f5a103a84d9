import type { PurchaseBody } from '@vivarium/contracts/orders/http.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Actor } from '../../aggregate/decision.ts';
import { keyReused } from '../../aggregate/outcome.ts';
import { insertOrder, insertPayment, keepAddress, paymentByKey, readOrdersOf } from '../orders.store.ts';
import { runTasksOf } from '../run-tasks/run-task.ts';
import type { Payment } from '../settle-payment/payment.ts';
import { noteReservation } from '../stock/stock.store.ts';
import { demandRoom, type Working, working } from '../working.ts';
import type { AskedHash } from './asked-hash.ts';
import { besideReview } from './beside-review.ts';
import type { PlacingDependencies } from './dependencies.ts';
import { paymentFor } from './payment-for.ts';
import { type Taken, takeAll } from './take-all.ts';
import { whereTo } from './where-to.ts';
import { withCoupon } from './with-coupon.ts';
import { withdrawGone } from './withdraw-gone.ts';

/** What was bought together, and by what it is paid. */
export interface Bought {
  payment: Payment;
  orders: readonly OrderState[];
}

/** What addresses of orders are sealed as. */
export const ADDRESS = 'order address';

/**
 * Orders things that are paid together: reserves them, and writes an order for each, their payment and what tells of all of it,
 * or nothing. The provider is asked afterwards; where it does not answer, the orders stand and it is asked again.
 * @param hash of what is asked for: under one key it is bought once
 * @throws {Problem} what the first of them is refused for, if not all can be had; where the rest is wanted too
 *   (`partly`), only if none can; 503 as {@link demandRoom} says
 */
export async function purchase(
  given: PlacingDependencies,
  actor: Actor,
  asked: PurchaseBody,
  meta: CommandMeta,
  hash: AskedHash,
): Promise<Bought> {
  const key = meta.idempotencyKey;
  const earlier = () => boughtBefore(given, actor, key, hash);
  const before = await earlier();
  if (before !== undefined) return before;
  demandRoom();
  const address = await whereTo(given, actor, asked.delivery);
  const wanted = asked.items.map(({ listingId }) => listingId);
  try {
    const order = async () => {
      // As they are now: while others were before us, they may have been sold elsewhere, taken down or priced anew.
      const listings = new Map((await given.listingsById(wanted)).map((one) => [one.id, one]));
      return working(given, { actor, cause: meta.cause }, async (at) => {
        const buying = { actor, asked, listings, address, cause: meta.cause, paymentId: at.newId() };
        const taken = besideReview(
          await withCoupon(given, at, actor, asked, await takeAll(given, at, buying)),
        );
        const orders = taken.map(({ order }) => order);
        const payment = paymentFor(orders, { id: buying.paymentId, isWhole: !asked.partly, now: at.now });
        if (!(await insertPayment(at.transaction, payment, { key, requestHash: hash.keyed })))
          throw new Problem('concurrent_change', 'It could not be ordered. Try again.');
        for (const one of taken) await write(given, at, actor, one, address);
        at.tellPayment(payment, 'transaction.initiated');
        await at.ask({ paymentId: payment.id, kind: 'open', reference: payment.id });
        return { payment, orders };
      });
    };
    // Purchases of one buyer wait for each other in Postgres too: here without a connection, and without a turn at any listing.
    const bought = await given.inTurn([actor.id], () => given.inTurn(wanted, order));
    // Where they cannot be read just now it stands all the same, and its seller calls it off.
    await withdrawGone(given, bought.orders).catch(() => undefined);
    await runTasksOf(given, bought.payment.id);
    return bought;
  } catch (refusal) {
    // The same request, sent twice at the same instant, may have taken what this one did not get.
    const other = refusal instanceof Problem ? await earlier() : undefined;
    if (other === undefined) throw refusal;
    return other;
  }
}

async function write(
  { vault }: PlacingDependencies,
  at: Working,
  { id: buyerId }: Actor,
  { order, stock }: Taken,
  address: Address | undefined,
): Promise<void> {
  const { transaction } = at;
  await insertOrder(transaction, order);
  await noteReservation(transaction, order);
  if (address !== undefined) {
    const thing = { about: ADDRESS, id: order.id };
    await keepAddress(transaction, order.id, await vault.seal(transaction, buyerId, thing, address));
  }
  at.tellStock(stock, 'inventory.reserved');
  at.tellOrder(order, 'order.placed', ['status']);
}

async function boughtBefore(
  { db }: PlacingDependencies,
  { id }: Actor,
  key: string | undefined,
  { keyed, plain }: AskedHash,
): Promise<Bought | undefined> {
  const found = key === undefined ? undefined : await paymentByKey(db, id, key);
  if (found === undefined) return undefined;
  if (found.requestHash !== keyed && found.requestHash !== plain) throw keyReused();
  return { payment: found.payment, orders: await readOrdersOf(db, found.payment.id) };
}
