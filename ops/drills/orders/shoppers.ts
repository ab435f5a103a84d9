import { setTimeout as delay } from 'node:timers/promises';
import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import type { PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import type { MarketClient } from '../../client/market-client.ts';
import { aPerson } from '../../client/sample-person.ts';
import type { Random } from '../../random/seeded.ts';
import { isDefinite, untilKnown } from '../until-known.ts';

/** How long a buyer asks: on a busy machine each restart takes half a minute, and there are several on the way. */
const PATIENCE_MS = 300_000;

/** Somebody who asks until they are answered, whatever is killed meanwhile. */
export interface Shopper {
  readonly id: string;
  /** @returns the answer; undefined: a definite no. */
  ask<Answer>(method: string, path: string, body?: unknown, key?: string): Promise<Answer | undefined>;
}

/**
 * Registers somebody.
 * @param isSeller whether their address has to be verified
 * @param allBack waits until servers that were killed are there again
 */
export async function aShopper(
  client: MarketClient,
  name: string,
  { isSeller = false, allBack }: { isSeller?: boolean; allBack: () => Promise<void> },
): Promise<Shopper> {
  const person = aPerson(name, `Shopper ${name}`);
  let session = isSeller
    ? await client.register(person)
    : await client.request<Session>('POST', '/auth/register', { body: person });
  const signIn = async () => {
    session = await client.logIn(person);
  };
  return {
    id: session.user.id,
    ask: async (method, path, body, key) => {
      const options = { body, timeoutMs: 8000, ...(key && { idempotencyKey: key }) };
      const once = async () => {
        // Hundreds who knock at a closed door would keep it from being opened.
        await allBack();
        return client.request<never>(method, path, { token: session.accessToken, ...options });
      };
      return untilKnown(once, signIn, PATIENCE_MS).catch((error: unknown) => {
        if (isDefinite(error)) return undefined;
        throw error;
      });
    },
  };
}

/** What a buyer was told: an order that nobody may lose. */
export interface Acknowledged {
  orderId: string;
  paymentId: string;
}

/** In how many milliseconds all buyers of a listing come. */
const TOGETHER_MS = 60;

/** Buys, pays and goes on as chance has it. @returns what was acknowledged; undefined: there was none left. */
export async function shop(
  buyer: Shopper,
  { seller, listingId, random }: { seller: Shopper; listingId: string; random: Random },
): Promise<Acknowledged | undefined> {
  await delay(random.integer(0, TOGETHER_MS));
  const key = `${listingId}-${buyer.id}-${random.integer(0, 1e9)}`;
  const quantity = random.chance(0.15) ? 2 : 1;
  const body = { listingId, quantity, delivery: { method: 'pickup' } };
  const order = await buyer.ask<PlacedOrder>('POST', '/orders', body, key);
  if (order === undefined) return undefined;
  const pay = (outcome: string) =>
    buyer.ask('POST', `/sandbox/payments/${order.payment.id}/pay`, { outcome });
  const told = { orderId: order.id, paymentId: order.payment.id };
  await delay(random.integer(0, 300));
  const luck = random.next();
  if (luck < 0.1) await pay('timeout');
  else if (luck < 0.25) await pay('decline');
  else {
    if (luck < 0.4) await pay('challenge');
    await pay('approve');
    await goOn(buyer, seller, order.id, random);
    if (random.chance(0.08)) await pay('chargeback');
  }
  return told;
}

/** What people do with what was paid; a refusal is an answer like another. */
async function goOn(buyer: Shopper, seller: Shopper, orderId: string, random: Random): Promise<void> {
  const luck = random.next();
  const path = `/orders/${orderId}`;
  const some = { amount: { amount: '7.00', currency: 'USD' } };
  if (luck < 0.15) await buyer.ask('POST', `${path}/cancel`, {});
  else if (luck < 0.3) await seller.ask('POST', `${path}/cancel`, {});
  else if (luck < 0.4) await seller.ask('POST', `${path}/refund`, some);
  else if (luck < 0.7) {
    await buyer.ask('POST', `${path}/deliver`);
    if (random.chance(0.5))
      await seller.ask('POST', '/account/wallet/withdrawals', some, `${orderId}-${random.integer(0, 3)}`);
  }
}
