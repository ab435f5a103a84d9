import type { OfferEvent } from '@vivarium/contracts/offers/events.ts';
import { offerReceiptSchema } from '@vivarium/contracts/offers/http.ts';
import type { OfferState } from '@vivarium/contracts/offers/state.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';
import { closeOffers, reopenOffers } from './follow-market/reaction.ts';
import { personalOffers } from './personal.ts';

let s: OrderStage;
let seller: TestPerson;
let buyer: TestPerson;
beforeAll(async () => {
  // Without a worker: what has happened is told when a test tells it.
  s = await startOrderStage();
  [seller, buyer] = await Promise.all([s.person(), s.person()]);
}, 60_000);
afterAll(() => s.close());

const moment = { clock: systemClock, newId: newUuidV7 };
const at = () => {
  const hint = { postgres: () => {}, mongo: () => {} };
  return { postgres: s.t.postgres.db, config: s.t.config, hint, ...moment } as never;
};
async function offered(listing: string) {
  const body = { amount: { amount: '120.00', currency: 'USD' }, message: 'Would you?' };
  return offerReceiptSchema.parse((await s.post(buyer, `/listings/${listing}/offers`, body)).body);
}
async function stateOf({ id }: { id: string }): Promise<OfferState | undefined> {
  const found = sql<{ state: OfferState }>`select state from offers.offer where id = ${decodeId(id)}`;
  return (await found.execute(s.t.postgres.db)).rows[0]?.state;
}
async function eventsOf({ id }: { id: string }): Promise<OfferEvent[]> {
  const found = sql<{ event: OfferEvent }>`
    select event from outbox where aggregate_id = ${decodeId(id)} order by aggregate_version`;
  return (await found.execute(s.t.postgres.db)).rows.map(({ event }) => event);
}
async function toldOf({ id }: { id: string }, { uuid }: TestPerson): Promise<string[]> {
  const found = sql<{ step: string }>`
    select about_offer->>'step' as step from notifications.notification
    where person_id = ${uuid} and about_offer->>'id' = ${decodeId(id)} order by number`;
  return (await found.execute(s.t.postgres.db)).rows.map(({ step }) => step);
}

it.each([
  ['buyer', 'withdrawn', () => ({ leaver: buyer, other: seller })],
  ['seller', 'closed', () => ({ leaver: seller, other: buyer })],
] as const)(
  'the other party hears, once, that a %s who leaves has ended an offer: it is %s',
  async (_who, status, parties) => {
    const made = await offered(await s.onSale(seller));
    const { leaver, other } = parties();
    await personalOffers.erase(leaver.uuid, at());
    await personalOffers.erase(leaver.uuid, at());
    expect(await stateOf(made)).toMatchObject({ status, version: 2, due: null });
    const events = await eventsOf(made);
    expect(events.map(({ type }) => type)).toEqual(['offer.made', 'offer.erased']);
    const { tellOfOffer } = s.t.api.contexts.notifications.commands(moment);
    // The last of them is all that stays of it.
    for (const event of [...events.slice(1), ...events.slice(1)]) await tellOfOffer(event);
    expect(await toldOf(made, other)).toEqual([status]);
  },
);

it('an offer that is good again is not closed by the sale in its own order, told late, but by one that came after', async () => {
  const listing = await s.onSale(seller);
  const made = await offered(listing);
  await s.post(seller, `/offers/${made.id}/accept`, {});
  const placed = await s.order(buyer, listing, { offerId: made.id, delivery: { method: 'pickup' } });
  await s.post(buyer, `/orders/${placed.id}/cancel`, {});
  const order = { ...(await s.now(placed)), reason: 'by_buyer' };
  const about = { id: newUuidV7(), correlationid: newUuidV7() };
  await reopenOffers.react({ ...about, type: 'order.cancelled', data: { order } } as never, at());
  const reopened = (await stateOf(made))?.history.at(-1);
  expect(reopened?.what).toBe('reopen');
  const sold = (seconds: number, changed: string[]) =>
    closeOffers.react(
      {
        ...{ ...about, type: 'listing.sold' },
        time: new Date(Date.parse(reopened?.at ?? '') + seconds * 1000).toISOString(),
        data: { listing: { id: decodeId(listing), version: 99 }, changed },
      } as never,
      at(),
    );
  await sold(-1, ['status', 'stock']);
  expect(await stateOf(made)).toMatchObject({ status: 'accepted' });
  await sold(1, ['status', 'stock']);
  expect(await stateOf(made)).toMatchObject({ status: 'closed' });
});
