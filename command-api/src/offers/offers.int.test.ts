import type { OfferEvent } from '@vivarium/contracts/offers/events.ts';
import { type OfferReceipt, offerReceiptSchema } from '@vivarium/contracts/offers/http.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { errorOf, send } from '../testing/http.ts';
import { anAddress, type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';
import { reopenOffers } from './follow-market/reaction.ts';
import { reopenMissed } from './reopen-missed/job.ts';

let s: OrderStage;
let seller: TestPerson;
let buyer: TestPerson;
/** How far the clock of this file is ahead, in milliseconds. */
let ahead = 0;
beforeAll(async () => {
  s = await startOrderStage({}, { clock: () => new Date(Date.now() + ahead) });
  [seller, buyer] = await Promise.all([s.person(), s.person()]);
});
afterAll(() => s.close());

const usd = (amount: string) => ({ amount: { amount, currency: 'USD' } });
const offer = (listing: string, body: object = usd('120.00'), by = buyer, key?: string) =>
  s.post(by, `/listings/${listing}/offers`, body, key);
async function offered(listing: string, body: object = usd('120.00'), by = buyer): Promise<OfferReceipt> {
  const answer = await offer(listing, body, by);
  expect(answer.status, answer.text).toBe(201);
  return offerReceiptSchema.parse(answer.body);
}
const act = (by: TestPerson, { id }: { id: string }, step: string, body?: object) =>
  s.post(by, `/offers/${id}/${step}`, body);
async function accepted(listing: string) {
  const made = await offered(listing);
  expect((await act(seller, made, 'accept')).body).toMatchObject({ status: 'accepted', version: 2 });
  return made;
}
const ordering = (listingId: string, offerId: string, by = buyer, more: object = {}, key?: string) =>
  s.post(by, '/orders', { listingId, offerId, delivery: { method: 'pickup' }, ...more }, key);
/** Two offers that were ordered at: of the one its buyer called the order off, of the other its seller. */
async function orderedInVain() {
  const [one, other] = [await s.onSale(seller), await s.onSale(seller)];
  const [kept, lost] = [await accepted(one), await accepted(other)];
  const orders = [await ordering(one, kept.id), await ordering(other, lost.id)];
  const [mine, theirs] = orders.map(({ body }) => body as { id: string });
  await s.post(seller, `/orders/${theirs?.id}/cancel`, {});
  await s.post(buyer, `/orders/${mine?.id}/cancel`, {});
  return { one, kept, lost };
}
const setTerms = (by: TestPerson, listing: string, acceptFrom: object | null) =>
  send('PUT', `${s.t.url}/listings/${listing}/offer-terms`, { token: by.token, body: { acceptFrom } });
const stateOf = async ({ id }: { id: string }) => {
  const { rows } = await sql<{ state: OfferEvent['data']['offer'] }>`
    select state from offers.offer where id = ${decodeId(id)}`.execute(s.t.postgres.db);
  return rows[0]?.state;
};
const code = (answer: Awaited<ReturnType<typeof offer>>) => [answer.status, errorOf(answer).code];

describe('an offer', () => {
  it('is countered, accepted, and ordered at', async () => {
    const listing = await s.onSale(seller);
    const made = await offered(listing, { ...usd('100.00'), message: 'Would you?' });
    expect(made).toMatchObject({ version: 1, status: 'offered' });
    expect((await act(seller, made, 'counter', usd('130.00'))).body).toMatchObject({ status: 'countered' });
    expect((await act(buyer, made, 'counter', usd('125.00'))).body).toMatchObject({ status: 'offered' });
    expect((await act(seller, made, 'accept')).body).toMatchObject({ status: 'accepted', version: 4 });
    const order = await ordering(listing, made.id);
    expect(order.status, order.text).toBe(201);
    const { id } = order.body as { id: string };
    expect(await s.now({ id })).toMatchObject({
      unitPrice: { amount: 12_500, currency: 'USD' },
      total: { amount: 12_500 },
      fee: 625,
    });
    expect(await stateOf(made)).toMatchObject({ status: 'ordered', orderId: decodeId(id), due: null });
  });

  it('reserves nothing: whoever buys first has it', async () => {
    const listing = await s.onSale(seller);
    const made = await accepted(listing);
    await s.order(await s.person(), listing);
    expect(code(await ordering(listing, made.id))).toEqual([409, 'not_available']);
    expect(await stateOf(made)).toMatchObject({ status: 'accepted', orderId: null });
  });

  it('is ordered at in a way that the seller offers, and in no other', async () => {
    const listing = await s.onSale(seller, { delivery: ['pickup'] });
    const made = await accepted(listing);
    const sent = { delivery: { method: 'shipping', address: anAddress } };
    const refused = await ordering(listing, made.id, buyer, sent);
    expect(code(refused)).toEqual([422, 'delivery_not_offered']);
    expect(await stateOf(made)).toMatchObject({ status: 'accepted', orderId: null });
    expect((await ordering(listing, made.id)).status).toBe(201);
  });

  it('is made to nobody who is kept out, nor ordered at, until they are let in again', async () => {
    const other = await s.person();
    const [listing, another] = [await s.onSale(other), await s.onSale(other)];
    await setTerms(other, listing, { amount: '100.00', currency: 'USD' });
    const made = await offered(listing);
    expect(made).toMatchObject({ status: 'accepted' });
    const [admin, { identity }] = [{ id: newUuidV7(), role: 'admin' }, s.t.commands] as const;
    await identity.suspend(admin, other.uuid, 'Sold what was not theirs.');
    expect(code(await offer(another))).toEqual([409, 'not_available']);
    expect(code(await ordering(listing, made.id))).toEqual([409, 'not_available']);
    expect(await stateOf(made)).toMatchObject({ status: 'accepted', orderId: null });
    await identity.unsuspend(admin, other.uuid);
    expect((await offer(another)).status).toBe(201);
    expect((await ordering(listing, made.id)).status).toBe(201);
  });

  it('is one at a time for a buyer and a listing, also when ten are made at once', async () => {
    const listing = await s.onSale(seller);
    const answers = await Promise.all(Array.from({ length: 10 }, () => offer(listing)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map((one) => errorOf(one).code))).toEqual(new Set(['offer_open']));
    await offered(listing, usd('121.00'), await s.person());
  });

  it('is made once under a key, and the same answer is given after the listing has gone', async () => {
    const listing = await s.onSale(seller);
    const key = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => offer(listing, usd('120.00'), buyer, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    await s.post(seller, `/listings/${listing}/hide`);
    expect((await offer(listing, usd('120.00'), buyer, key)).text).toBe(answers[0]?.text);
    expect(code(await offer(listing, usd('119.00'), buyer, key))).toEqual([409, 'idempotency_key_reused']);
    expect(code(await offer(listing))).toEqual([404, 'listing_not_found']);
  });

  it('is accepted once: of acceptance and withdrawal at once one wins', async () => {
    for (let round = 0; round < 5; round += 1) {
      const made = await offered(await s.onSale(seller));
      const answers = await Promise.all([
        act(seller, made, 'accept'),
        act(seller, made, 'accept'),
        act(seller, made, 'decline'),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    }
  });

  it('is ordered at once, however many try, and by nobody else', async () => {
    const listing = await s.onSale(seller, { quantity: 9 });
    const made = await accepted(listing);
    expect(code(await ordering(listing, made.id, await s.person()))).toEqual([404, 'offer_not_found']);
    expect(code(await ordering(await s.onSale(seller), made.id))).toEqual([404, 'offer_not_found']);
    expect(code(await ordering(listing, made.id, buyer, { quantity: 2 }))).toEqual([
      422,
      'validation_failed',
    ]);
    const price = { amount: '149.00', currency: 'USD' };
    expect(code(await ordering(listing, made.id, buyer, { price }))).toEqual([409, 'price_changed']);
    const answers = await Promise.all(Array.from({ length: 5 }, () => ordering(listing, made.id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map((one) => errorOf(one).code))).toEqual(new Set(['offer_status_conflict']));
  });

  it('is ordered at once under one key, sent three times at the same instant', async () => {
    const listing = await s.onSale(seller, { quantity: 9 });
    const made = await accepted(listing);
    const key = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => ordering(listing, made.id, buyer, {}, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('costs no more than the listing does by now', async () => {
    const listing = await s.onSale(seller);
    const made = await accepted(listing);
    const body = { price: { amount: '90.00', currency: 'USD' } };
    await send('PATCH', `${s.t.url}/listings/${listing}`, { token: seller.token, body });
    const order = await ordering(listing, made.id);
    expect(await s.now(order.body as { id: string })).toMatchObject({ total: { amount: 9000 } });
  });

  it('is none for anybody else, and refused for nonsense', async () => {
    const listing = await s.onSale(seller);
    const made = await offered(listing);
    const stranger = await s.person();
    for (const step of ['accept', 'decline', 'withdraw'])
      expect(code(await act(stranger, made, step))).toEqual([404, 'offer_not_found']);
    expect(code(await act(buyer, made, 'accept'))).toEqual([409, 'offer_status_conflict']);
    expect(code(await offer(listing, usd('0')))).toEqual([422, 'validation_failed']);
    expect(code(await offer(listing, usd('-1')))).toEqual([422, 'validation_failed']);
    expect(code(await offer(await s.onSale(seller), usd('149.00')))).toEqual([422, 'offer_above_price']);
    expect(code(await offer(await s.onSale(buyer)))).toEqual([422, 'own_listing']);
    expect(code(await offer(listing, { amount: { amount: '9', currency: 'EUR' } }))).toEqual([
      422,
      'mixed_currencies',
    ]);
  });

  it('is not made a sixth time', async () => {
    const listing = await s.onSale(seller);
    for (let round = 0; round < 5; round += 1)
      expect((await act(buyer, await offered(listing), 'withdraw')).status).toBe(200);
    expect(code(await offer(listing))).toEqual([409, 'too_many_offers']);
  });
});

describe('an offer that was ordered at, where it was not heard that the order came to nothing', () => {
  it('is good again for who called it off, once, and not where its seller did', async () => {
    const { kept, lost } = await orderedInVain();
    const at = {
      ...{ postgres: s.t.postgres.db, config: s.t.config, hint: { postgres: () => {} } },
      ...{ clock: () => new Date(), newId: newUuidV7 },
    } as unknown as Parameters<typeof reopenMissed.run>[0];
    await Promise.all([reopenMissed.run(at), reopenMissed.run(at)]);
    await reopenMissed.run(at);
    expect(await stateOf(kept)).toMatchObject({ status: 'accepted', version: 4, orderId: null });
    expect(await stateOf(lost)).toMatchObject({ status: 'ordered' });
  });
});

describe('what a seller accepts unasked', () => {
  it('is accepted at once, and stands in no event and in nobody else’s answer', async () => {
    const listing = await s.onSale(seller);
    expect((await setTerms(seller, listing, { amount: '117.31' })).status).toBe(204);
    const own = `/account/listings/${listing}/offer-terms`;
    expect((await s.get(seller, own)).body).toEqual({ acceptFrom: { amount: '117.31', currency: 'USD' } });
    expect(code(await s.get(buyer, own))).toEqual([403, 'forbidden']);
    expect(code(await setTerms(buyer, listing, null))).toEqual([403, 'forbidden']);
    expect(code(await setTerms(seller, listing, { amount: '9', currency: 'EUR' }))).toEqual([
      422,
      'mixed_currencies',
    ]);
    const below = await offered(listing, usd('117.30'));
    expect(below.status).toBe('offered');
    await act(buyer, below, 'withdraw');
    expect(await offered(listing, usd('117.31'))).toMatchObject({ status: 'accepted', version: 1 });
    const { rows } = await sql<{ event: string }>`select event::text as event from outbox`.execute(
      s.t.postgres.db,
    );
    expect(rows.map(({ event }) => event).filter((event) => /accept_?from/i.test(event))).toEqual([]);
    expect((await setTerms(seller, listing, null)).status).toBe(204);
    expect((await s.get(seller, own)).body).toEqual({ acceptFrom: null });
  });
});

describe('by itself an offer', () => {
  beforeAll(async () => {
    await s.t.relay();
    await s.worker();
  });

  it('is closed when what it is for is sold elsewhere', async () => {
    const listing = await s.onSale(seller);
    const made = await offered(listing);
    await s.post(seller, `/listings/${listing}/mark-sold`, {});
    await vi.waitFor(async () => expect(await stateOf(made)).toMatchObject({ status: 'closed' }), 30_000);
    expect(code(await act(seller, made, 'accept'))).toEqual([409, 'offer_status_conflict']);
  });

  it('is closed when it costs another currency, and not when another price', async () => {
    const listing = await s.onSale(seller);
    const made = await offered(listing);
    const pricing = (amount: string, currency: string) =>
      send('PATCH', `${s.t.url}/listings/${listing}`, {
        token: seller.token,
        body: { price: { amount, currency } },
      });
    expect((await pricing('140.00', 'USD')).status).toBe(200);
    expect((await act(seller, made, 'accept')).body).toMatchObject({ status: 'accepted' });
    expect((await pricing('140.00', 'EUR')).status).toBe(200);
    await vi.waitFor(async () => expect(await stateOf(made)).toMatchObject({ status: 'closed' }), 30_000);
    expect((await stateOf(made))?.history.at(-1)).toMatchObject({ what: 'reprice', by: 'clock' });
    await vi.waitFor(async () => {
      const { rows } = await sql<{ step: string }>`
        select about_offer->>'step' as step from notifications.notification
        where person_id = ${buyer.uuid} and about_offer->>'id' = ${decodeId(made.id)}`.execute(
        s.t.postgres.db,
      );
      expect(rows.map(({ step }) => step).sort()).toEqual(['accepted', 'repriced']);
    }, 30_000);
  });

  it('is good again when its order was called off by its buyer, and not when by its seller', async () => {
    const { one, kept, lost } = await orderedInVain();
    await vi.waitFor(async () => expect(await stateOf(kept)).toMatchObject({ status: 'accepted' }), 30_000);
    expect(await stateOf(lost)).toMatchObject({ status: 'ordered' });
    // The listing is on sale again when it has heard that nothing of it is reserved any more.
    await vi.waitFor(async () => expect((await ordering(one, kept.id)).status).toBe(201), 30_000);
  });

  it('is not good again where its buyer has made another meanwhile', async () => {
    const listing = await s.onSale(seller, { quantity: 2 });
    const first = await accepted(listing);
    const { id } = (await ordering(listing, first.id)).body as { id: string };
    const another = await offered(listing);
    const order = { ...(await s.now({ id })), reason: 'by_buyer' };
    const { postgres, config } = s.t;
    const hint = { postgres: () => {}, mongo: () => {} };
    const at = { postgres: postgres.db, config, hint, clock: () => new Date(), newId: newUuidV7 };
    const event = { type: 'order.cancelled', id: newUuidV7(), correlationid: newUuidV7(), data: { order } };
    await reopenOffers.react(event as never, at as never);
    expect(await stateOf(first)).toMatchObject({ status: 'ordered' });
    expect(await stateOf(another)).toMatchObject({ status: 'offered' });
    await act(buyer, another, 'withdraw');
    await reopenOffers.react(event as never, at as never);
    expect(await stateOf(first)).toMatchObject({ status: 'accepted' });
  });

  it('expires, one that was accepted too', async () => {
    const waiting = await offered(await s.onSale(seller));
    const kept = await accepted(await s.onSale(seller));
    ahead += 49 * 3_600_000;
    await vi.waitFor(async () => {
      expect(await stateOf(waiting)).toMatchObject({ status: 'expired' });
      expect(await stateOf(kept)).toMatchObject({ status: 'expired' });
    }, 30_000);
  });
});
