import { accountDeletionSchema } from '@vivarium/contracts/privacy/http.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { errorOf, send } from '../testing/http.ts';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';

let s: OrderStage;
let buyer: TestPerson;
beforeAll(async () => {
  s = await startOrderStage();
  buyer = await s.person();
});
afterAll(() => s.close());

const admin = { id: newUuidV7(), role: 'admin' } as const;
const suspend = ({ uuid }: TestPerson) => s.t.commands.identity.suspend(admin, uuid, 'Looked into.');
const leave = (person: TestPerson) =>
  send('DELETE', `${s.t.url}/account`, { token: person.token, body: { password: person.password } });
const ends = async (placed: Parameters<OrderStage['pay']>[0], end: object) =>
  vi.waitFor(async () => expect(await s.now(placed)).toMatchObject(end), 30_000);
const bySeller = { status: 'cancelled', reason: 'sold_elsewhere', payment: { escrow: 'none' } };
const byBuyer = { status: 'cancelled', reason: 'by_buyer', payment: { escrow: 'none' } };

describe('an order of before somebody has gone', () => {
  it.each([
    ['is kept out', 'seller', suspend, bySeller],
    ['leaves', 'seller', leave, bySeller],
    ['is kept out', 'buyer', suspend, byBuyer],
    ['leaves', 'buyer', leave, byBuyer],
  ] as const)('takes no money once one %s who is its %s', async (_how, role, goes, end) => {
    const gone = await s.person();
    const placed = await (role === 'seller'
      ? s.order(buyer, await s.onSale(gone))
      : s.order(gone, await s.onSale(buyer)));
    await goes(gone);
    await s.pay(placed);
    await ends(placed, end);
    const { captured, cancelled } = await factsOf(placed.payment.id);
    expect({ captured, cancelled }).toEqual({ captured: 0, cancelled: true });
  });

  it('takes the money of the rest, where the rest was wanted', async () => {
    const [gone, stays] = [await s.person(), await s.person()];
    const items = [{ listingId: await s.onSale(gone) }, { listingId: await s.onSale(stays) }];
    const body = { items, delivery: { method: 'pickup' }, partly: true };
    const bought = await s.post(buyer, '/purchases', body);
    const { orders, payment } = bought.body as {
      orders: { id: string; listingId: string }[];
      payment: never;
    };
    await suspend(gone);
    await s.post(undefined, `/sandbox/payments/${(payment as { id: string }).id}/pay`, {
      outcome: 'approve',
    });
    const [lost, had] = items.map(({ listingId }) => orders.find((one) => one.listingId === listingId));
    await vi.waitFor(async () => {
      expect(await s.now(lost ?? { id: '' })).toMatchObject(bySeller);
      expect(await s.now(had ?? { id: '' })).toMatchObject({ status: 'confirmed' });
    }, 30_000);
  });

  it('ends at once where one is kept out, and what is paid goes on', async () => {
    const gone = await s.person();
    const listing = await s.onSale(gone, { quantity: 2 });
    const [paid, unpaid] = [await s.order(buyer, listing), await s.order(buyer, listing)];
    await s.pay(paid);
    await s.worker();
    await s.t.relay();
    await suspend(gone);
    await ends(unpaid, bySeller);
    expect(await s.now(paid)).toMatchObject({ status: 'confirmed' });
  }, 60_000);
});

it('is promised no time by which everything of somebody is gone who has one that goes on', async () => {
  const [idle, busy] = [await s.person(), await s.person()];
  await s.order(busy, await s.onSale(buyer));
  const told = async (person: TestPerson) => accountDeletionSchema.parse((await leave(person)).body).erasedBy;
  expect(await told(busy)).toBeNull();
  expect(await told(idle)).toEqual(expect.any(String));
});

describe('a cart', () => {
  it('says nothing of what somebody sells who is kept out, and takes none of it', async () => {
    const gone = await s.person();
    const [had, wanted] = [await s.onSale(gone), await s.onSale(gone)];
    const put = (listing: string) =>
      send('PUT', `${s.t.url}/account/cart/${listing}`, { token: buyer.token, body: { quantity: 1 } });
    expect((await put(had)).status).toBe(204);
    await suspend(gone);
    const { body } = await s.get(buyer, '/account/cart');
    const { items } = body as { items: { listingId: string }[] };
    expect(items.find(({ listingId }) => listingId === had)).toMatchObject({
      standing: 'gone',
      listing: null,
    });
    expect(errorOf(await put(wanted)).code).toBe('listing_not_found');
  });
});

async function factsOf(paymentId: string) {
  const { facts } = await s.db.db
    .selectFrom('orders.payment')
    .select('facts')
    .where('id', '=', decodeId(paymentId) ?? '')
    .executeTakeFirstOrThrow();
  return facts;
}
