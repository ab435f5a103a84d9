import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { sql } from 'kysely';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { balanceOf, faultsOf, walletOf } from '../ledger/ledger.store.ts';
import { SANDBOX_SECRET } from '../payments/config.ts';
import { sandboxConfigSchema } from '../payments/sandbox/config.ts';
import { startPaymentSandbox } from '../payments/sandbox/server.ts';
import { errorOf, send } from '../testing/http.ts';
import { anAddress, type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';
import type { Worker } from '../worker-server.ts';
import { lockPayment } from './orders.store.ts';
import type { OrderTables } from './orders.table.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);

let s: OrderStage;
let seller: TestPerson;
let buyer: TestPerson;
beforeAll(async () => {
  s = await startOrderStage({}, { clock }, { SANDBOX_MISCHIEF: 'repeat,swap,late' });
  seller = await s.person();
  buyer = await s.person();
  await s.worker();
  await s.t.relay();
}, 60_000);
afterAll(() => s.close());

const signing = new Stripe('sk').webhooks;
async function webhook(event: object, secret = SANDBOX_SECRET, timestamp?: number) {
  const payload = JSON.stringify(event);
  const signature = signing.generateTestHeaderString({ payload, secret, ...(timestamp && { timestamp }) });
  const answer = await fetch(`${s.t.url}/payments/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body: payload,
  });
  return answer.status;
}
const intentEvent = (paymentId: string, type: string, parts: object) => ({
  ...{ id: `evt_${crypto.randomUUID()}`, object: 'event', type, created: 0 },
  data: {
    object: { ...{ id: 'pi_x', object: 'payment_intent' }, metadata: { payment_id: paymentId }, ...parts },
  },
});
const succeeded = (id: string) =>
  intentEvent(decodeId(id) ?? '', 'payment_intent.succeeded', {
    status: 'succeeded',
    amount_received: 14_900,
  });
const becomes = (placed: { id: string }, state: object) =>
  vi.waitFor(async () => expect(await s.now(placed)).toMatchObject(state), {
    timeout: 30_000,
    interval: 100,
  });
const statusOfListing = async (id: string) =>
  (await s.t.listings.findOne({ _id: decodeId(id) ?? '' }))?.status;

describe('what a provider tells', () => {
  it('is refused where it is signed by somebody else, not signed at all, or long ago', async () => {
    const placed = await s.order(buyer, await s.onSale(seller));
    const event = succeeded(placed.payment.id);
    expect(await webhook(event, 'whsec_of_somebody_else')).toBe(401);
    expect(await webhook(event, SANDBOX_SECRET, Math.floor(Date.now() / 1000) - 3600)).toBe(401);
    expect((await s.post(undefined, '/payments/webhook', event)).status).toBe(401);
    expect(await s.now(placed)).toMatchObject({ status: 'pending', payment: { status: 'pending' } });
  });

  it('is told again where the payment is not known yet', async () => {
    const event = intentEvent(crypto.randomUUID(), 'payment_intent.succeeded', { status: 'succeeded' });
    expect(await webhook(event)).toBe(404);
  });

  it('counts once where it comes five times at once', async () => {
    const placed = await s.order(buyer, await s.onSale(seller));
    const event = succeeded(placed.payment.id);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => webhook(event)));
    expect(answers).toEqual([204, 204, 204, 204, 204]);
    expect(await s.now(placed)).toMatchObject({ status: 'confirmed', payment: { escrow: 'held' } });
    expect(await faultsOf(s.db.db)).toEqual([]);
  });

  it('counts once where the buyer pays and the provider tells of it at one moment, in several messages', async () => {
    const placed = await s.order(buyer, await s.onSale(seller));
    const telling = () => webhook(succeeded(placed.payment.id));
    const [paid, ...told] = await Promise.all([s.pay(placed), telling(), telling(), telling()]);
    expect([paid?.status, ...told]).toEqual([200, 204, 204, 204]);
    await becomes(placed, { status: 'confirmed', payment: { escrow: 'held' } });
    const kept = await s.now(placed);
    expect(kept?.history.filter(({ what }) => what === 'confirm')).toHaveLength(1);
    expect(await faultsOf(s.db.db)).toEqual([]);
  });

  it('is not waited with where it says nothing new', async () => {
    const placed = await s.order(buyer, await s.onSale(seller));
    const id = decodeId(placed.payment.id) ?? '';
    const opened = intentEvent(id, 'payment_intent.created', { status: 'requires_payment_method' });
    expect(await webhook(succeeded(placed.payment.id))).toBe(204);
    // Somebody else is at it meanwhile, for as long as it takes.
    await s.db.db.transaction().execute(async (transaction) => {
      expect(await lockPayment(transaction, id)).toBeDefined();
      expect(await webhook(opened)).toBe(204);
      expect(await webhook(succeeded(placed.payment.id))).toBe(204);
    });
    expect(await s.now(placed)).toMatchObject({ status: 'confirmed', payment: { escrow: 'held' } });
  });

  it('ends the same where everything is late, twice and the wrong way round', async () => {
    const placed = await s.order(buyer, await s.onSale(seller));
    await s.pay(placed);
    await becomes(placed, { status: 'confirmed', payment: { status: 'completed', escrow: 'held' } });
    await s.post(buyer, `/orders/${placed.id}/cancel`, {});
    await becomes(placed, { status: 'cancelled', payment: { status: 'refunded', escrow: 'refunded' } });
  });

  it('takes off an order what the provider has paid back by hand', async () => {
    const placed = await s.order(buyer, await s.onSale(seller));
    await webhook(succeeded(placed.payment.id));
    const charge = { captured: true, amount: 14_900, amount_captured: 14_900, amount_refunded: 14_900 };
    const refunded = intentEvent(decodeId(placed.payment.id) ?? '', 'charge.refunded', charge);
    expect(await webhook(refunded)).toBe(204);
    expect(await s.now(placed)).toMatchObject({
      status: 'cancelled',
      reason: 'refunded_by_provider',
      payment: { status: 'refunded', escrow: 'refunded' },
    });
  });
});

describe('by itself', () => {
  it('what nobody pays comes to nothing, is on sale again, and late money goes back', async () => {
    const listing = await s.onSale(seller);
    const placed = await s.order(buyer, listing);
    await vi.waitFor(async () => expect(await statusOfListing(listing)).toBe('reserved'), 30_000);
    ahead += 16 * MINUTE_MS;
    await becomes(placed, { status: 'cancelled', reason: 'unpaid' });
    await vi.waitFor(async () => expect(await statusOfListing(listing)).toBe('active'), 30_000);
    expect(await webhook(succeeded(placed.payment.id))).toBe(204);
    // The sandbox knows nothing of this money and refuses to give it back: it stays owed, and is asked for again.
    await becomes(placed, { status: 'cancelled', payment: { status: 'completed', escrow: 'held' } });
    const tasks = s.db.db.selectFrom('orders.task').select(['done', 'error']).where('kind', '=', 'refund');
    await vi.waitFor(async () => {
      const paymentId = decodeId(placed.payment.id) ?? '';
      expect(await tasks.where('payment_id', '=', paymentId).execute()).toEqual([
        { done: false, error: 'payment_intent_unexpected_state' },
      ]);
    }, 30_000);
  });

  it('what the seller does not send is paid back', async () => {
    const placed = await s.order(buyer, await s.onSale(seller));
    await s.pay(placed);
    await becomes(placed, { status: 'confirmed' });
    ahead += 8 * DAY_MS;
    await becomes(placed, { status: 'cancelled', reason: 'not_shipped', payment: { status: 'refunded' } });
  });

  it('what the buyer has nothing to say about is paid to the seller', async () => {
    const listing = await s.onSale(seller);
    const placed = await s.order(buyer, listing);
    await s.pay(placed);
    await becomes(placed, { status: 'confirmed' });
    await vi.waitFor(async () => expect(await statusOfListing(listing)).toBe('sold'), 30_000);
    await s.post(seller, `/orders/${placed.id}/ship`, { method: 'FedEx', trackingNumber: '1' });
    ahead += 9 * DAY_MS;
    await becomes(placed, { status: 'delivered', payment: { status: 'completed', escrow: 'released' } });
  });

  it('what its seller hides is not paid any more', async () => {
    const listing = await s.onSale(seller, { quantity: 2 });
    const placed = await s.order(buyer, listing);
    await vi.waitFor(
      async () =>
        expect((await s.t.listings.findOne({ _id: decodeId(listing) ?? '' }))?.stock).toMatchObject({
          left: 1,
        }),
      30_000,
    );
    await s.post(seller, `/listings/${listing}/hide`);
    await becomes(placed, { status: 'cancelled', reason: 'sold_elsewhere', payment: { escrow: 'none' } });
  });
});

describe('a provider that is away', () => {
  it('keeps nobody from ordering, and is asked until it is back', async () => {
    const away = await startPaymentSandbox(sandboxConfigSchema.parse({}));
    const { port } = new URL(away.url);
    const own = await startOrderStage({ PAYMENTS_URL: away.url });
    try {
      const [someone, other] = [await own.person(), await own.person()];
      const listing = await own.onSale(someone);
      await away.close();
      const placed = await own.order(other, listing);
      expect((await own.pay(placed)).status).toBe(503);
      const back = await startPaymentSandbox(sandboxConfigSchema.parse({ PORT: port }));
      try {
        // The provider is back, but nobody has told it of the payment.
        expect((await own.pay(placed)).body).toMatchObject({ error: { code: 'provider_unavailable' } });
        await own.worker();
        await vi.waitFor(async () => {
          await own.pay(placed);
          expect(await own.now(placed)).toMatchObject({ status: 'confirmed' });
        }, 30_000);
      } finally {
        await back.close();
      }
    } finally {
      await own.close();
    }
  }, 60_000);
});

it('adds up after all of this', async () => {
  expect(await faultsOf(s.db.db)).toEqual([]);
});

describe('somebody who leaves', () => {
  const leave = ({ token, password }: TestPerson) =>
    send('DELETE', `${s.t.url}/account`, { token, body: { password } });
  const untilErased = ({ uuid }: TestPerson, worker: Worker) =>
    vi.waitFor(
      async () => {
        await worker.jobs.runNow('erase-people');
        const { rows } = await sql<{ finished_at: Date | null }>`
          select finished_at from privacy.erasure where person_id = ${uuid}`.execute(s.t.postgres.db);
        expect(rows[0]?.finished_at).toBeInstanceOf(Date);
      },
      { timeout: 30_000, interval: 500 },
    );

  it('as a buyer is erased once their orders are through, and until then the seller can send what was paid', async () => {
    const [leaver, other] = [await s.person(), await s.person()];
    const placed = await s.order(leaver, await s.onSale(seller));
    await s.pay(placed);
    await becomes(placed, { status: 'confirmed' });
    expect((await leave(leaver)).status).toBe(202);
    // Who left later was looked at after them.
    await leave(other);
    const worker = await s.worker();
    await untilErased(other, worker);
    expect((await s.get(seller, `/account/orders/${placed.id}/address`)).body).toMatchObject(anAddress);
    await s.post(seller, `/orders/${placed.id}/cancel`);
    await becomes(placed, { status: 'cancelled', payment: { escrow: 'refunded' } });
    await untilErased(leaver, worker);
  }, 90_000);

  it('as a seller sells nothing more: what is open is ended, and nothing new keeps them', async () => {
    const leaver = await s.person();
    const [listing, other] = [await s.onSale(leaver, { quantity: 3 }), await s.onSale(leaver)];
    const placed = await s.order(buyer, listing, { delivery: { method: 'pickup' } });
    await s.pay(placed);
    await becomes(placed, { status: 'confirmed' });
    expect((await leave(leaver)).status).toBe(202);
    for (const listingId of [listing, other]) {
      const refused = await s.post(buyer, '/orders', { listingId, delivery: { method: 'pickup' } });
      // A run of the job that is under way for somebody else may have taken it off sale already.
      expect(['not_available', 'listing_not_found']).toContain(errorOf(refused).code);
    }
    const worker = await s.worker();
    const offSale = async () => {
      await worker.jobs.runNow('erase-people');
      for (const id of [listing, other]) expect(await statusOfListing(id)).toBe('hidden');
    };
    await vi.waitFor(offSale, { timeout: 30_000, interval: 500 });
    expect(await s.now(placed)).toMatchObject({ status: 'confirmed' });
    await s.post(buyer, `/orders/${placed.id}/deliver`);
    await untilErased(leaver, worker);
  }, 90_000);

  it('as a seller leaves no return unanswered that they would have had to say something to', async () => {
    const leaver = await s.person();
    const listing = await s.onSale(leaver, { quantity: 2 });
    const [asked, kept] = await Promise.all(
      [1, 2].map(async () => {
        const placed = await s.order(buyer, listing, { delivery: { method: 'pickup' } });
        await s.pay(placed);
        await becomes(placed, { status: 'confirmed' });
        await s.post(buyer, `/orders/${placed.id}/deliver`);
        return placed;
      }),
    );
    if (asked === undefined || kept === undefined) throw new Error('two were ordered');
    expect((await s.post(buyer, `/orders/${asked.id}/return`, { reason: 'It is ill.' })).status).toBe(200);
    expect((await leave(leaver)).status).toBe(202);
    const late = await s.post(buyer, `/orders/${kept.id}/return`, {});
    expect([late.status, errorOf(late).code]).toEqual([409, 'order_status_conflict']);
    await untilErased(leaver, await s.worker());
    expect(await s.now(asked)).toMatchObject({
      ...{ status: 'delivered', returning: { reason: 'It is ill.', declined: { text: '' } } },
    });
    expect(await s.now(kept)).toMatchObject({ status: 'delivered', returning: null });
  }, 90_000);

  it('as a seller is paid what is in their wallet before they are erased', async () => {
    const leaver = await s.person();
    const placed = await s.order(buyer, await s.onSale(leaver), { delivery: { method: 'pickup' } });
    await s.pay(placed);
    await becomes(placed, { status: 'confirmed' });
    await s.post(buyer, `/orders/${placed.id}/deliver`);
    const inWallet = () => balanceOf<OrderTables>(s.db.db, walletOf(leaver.uuid), 'USD');
    expect(await inWallet()).toEqual({ balance: 14_155, held: 0 });
    expect((await leave(leaver)).status).toBe(202);
    await untilErased(leaver, await s.worker());
    expect(await inWallet()).toEqual({ balance: 0, held: 0 });
    const { rows } = await sql<{ amount: string; status: string }>`
      select amount, status from money.withdrawal where person_id = ${leaver.uuid}`.execute(s.db.db);
    expect(rows).toEqual([{ amount: '14155', status: 'paid' }]);
  }, 90_000);
});
