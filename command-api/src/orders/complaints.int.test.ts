import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faultsOf, trialBalance } from '../ledger/ledger.store.ts';
import { errorOf } from '../testing/http.ts';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';

/** What the clock is ahead of the time, in milliseconds. */
let ahead = 0;
let s: OrderStage;
let [seller, buyer, moderator]: TestPerson[] = [];
beforeAll(async () => {
  s = await startOrderStage({}, { clock: () => new Date(Date.now() + ahead) });
  [seller, buyer, moderator] = await Promise.all([s.person(), s.person(), s.person()]);
  await s.worker();
  await s.t.commands.identity.grantRole(whoIs(moderator).email, 'moderator');
});
afterAll(() => s.close());

function whoIs(person: TestPerson | undefined): TestPerson {
  if (person === undefined) throw new Error('nobody is there yet');
  return person;
}
const DAY_MS = 24 * 3_600_000;
const usd = (amount: string) => ({ amount, currency: 'USD' });
const contest = { kind: 'contest', text: 'It is a pied.' };
const part = { kind: 'part', text: 'Keep it for less.', amount: usd('49.00') };

async function disputed(by = whoIs(seller)) {
  const placed = await s.order(whoIs(buyer), await s.onSale(by));
  await s.pay(placed);
  await s.post(by, `/orders/${placed.id}/ship`, { method: 'FedEx Priority', trackingNumber: '7489' });
  const body = { reason: 'not_as_described', text: 'It is a normal.' };
  expect((await s.post(buyer, `/orders/${placed.id}/dispute`, body)).status).toBe(200);
  const say = (person: TestPerson | undefined, path: string, said?: unknown, key?: string) =>
    s.post(person, `/orders/${placed.id}/${path}`, said, key);
  const settle = (side: string) => s.post(moderator, `/admin/orders/${placed.id}/settle`, { for: side });
  return { placed, say, settle, now: () => s.now(placed) };
}
async function walletOf(person: TestPerson) {
  const { body } = await s.get(person, '/account/wallet');
  return (body as { balances: { available: string; pending: string }[] }).balances[0];
}
describe('a complaint', () => {
  it('is answered by its seller before a moderator decides it', async () => {
    const { say, settle, now } = await disputed();
    expect(await now()).toMatchObject({ due: { what: 'answer' }, dispute: { asks: 'seller' } });
    expect(errorOf(await settle('buyer')).code).toBe('order_status_conflict');
    const answered = await say(seller, 'answer', contest);
    expect(answered.body).toMatchObject({ status: 'shipped' });
    expect(await now()).toMatchObject({
      ...{ due: null, status: 'shipped', payment: { escrow: 'held' } },
      dispute: { asks: 'moderator', settledAt: null, answer: { ...contest, part: null, evidence: [] } },
    });
    expect((await settle('seller')).body).toMatchObject({ status: 'delivered' });
    expect(errorOf(await say(seller, 'answer', contest)).code).toBe('order_status_conflict');
  });

  it('is over when its seller gives all of it back, also once a moderator is asked', async () => {
    const first = await disputed();
    const all = { kind: 'all' };
    expect((await first.say(seller, 'answer', all)).body).toMatchObject({ status: 'returned' });
    const second = await disputed();
    await second.say(seller, 'answer', contest);
    expect((await second.say(seller, 'answer', all)).body).toMatchObject({ status: 'returned' });
    for (const { now, settle } of [first, second]) {
      expect(await now()).toMatchObject({
        ...{ reason: 'conceded', refunded: 14_900, payment: { status: 'refunded', escrow: 'refunded' } },
        dispute: { settledAt: expect.any(String) },
      });
      expect(errorOf(await settle('seller')).code).toBe('order_status_conflict');
    }
  });

  it('is over when its buyer is content with a part: it goes back, and the rest to the seller', async () => {
    const own = await s.person();
    const { say, now } = await disputed(own);
    await say(own, 'answer', part);
    expect(await now()).toMatchObject({
      ...{ due: { what: 'proposal' }, promised: 0, refunded: 0, payment: { escrow: 'held' } },
      dispute: { asks: 'buyer', answer: { kind: 'part', part: 4_900 } },
    });
    const key = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => say(buyer, 'accept-part', undefined, key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await vi.waitFor(
      async () =>
        expect(await now()).toMatchObject({
          ...{ status: 'delivered', refunded: 4_900, promised: 4_900, payment: { escrow: 'released' } },
          dispute: { settledAt: expect.any(String) },
        }),
      30_000,
    );
    // 100.00 less 5 %.
    expect(await walletOf(own)).toMatchObject({ available: '95.00', pending: '0.00' });
    expect(errorOf(await say(buyer, 'accept-part')).code).toBe('order_status_conflict');
  });

  it('is a moderator’s when its buyer is not', async () => {
    const { say, settle, now } = await disputed();
    await say(seller, 'answer', part);
    expect(errorOf(await settle('buyer')).code).toBe('order_status_conflict');
    expect((await say(buyer, 'refuse-part')).body).toMatchObject({ status: 'shipped' });
    expect(await now()).toMatchObject({ due: null, promised: 0, dispute: { asks: 'moderator' } });
    expect(errorOf(await say(buyer, 'accept-part')).code).toBe('order_status_conflict');
    expect((await settle('buyer')).body).toMatchObject({ status: 'returned' });
    await vi.waitFor(async () => expect(await now()).toMatchObject({ refunded: 14_900 }), 30_000);
  });

  it('is a moderator’s when somebody has not answered in three days, and the late are told so', async () => {
    const [silent, waiting] = [await disputed(), await disputed()];
    await waiting.say(seller, 'answer', part);
    ahead = 3 * DAY_MS + 1;
    const toModerator = { due: null, dispute: { asks: 'moderator' } };
    for (const { now } of [silent, waiting])
      await vi.waitFor(async () => expect(await now()).toMatchObject(toModerator), 30_000);
    ahead = 0;
    expect((await silent.now())?.history.at(-1)).toMatchObject({ what: 'leave-unanswered', by: 'clock' });
    expect((await waiting.now())?.history.at(-1)).toMatchObject({ what: 'leave-part', by: 'clock' });
    expect(errorOf(await silent.say(seller, 'answer', contest)).code).toBe('order_status_conflict');
    expect(errorOf(await waiting.say(buyer, 'accept-part')).code).toBe('order_status_conflict');
  });

  it('is not there any more when the order is called off or taken back meanwhile', async () => {
    const { placed, say, now } = await disputed();
    await say(buyer, 'return', {});
    expect((await say(seller, 'accept-return')).body).toMatchObject({ status: 'returned' });
    expect(await now()).toMatchObject({ dispute: { settledAt: expect.any(String) } });
    const { items } = (await s.get(whoIs(moderator), '/admin/orders?limit=100')).body as {
      items: { id: string }[];
    };
    expect(items.map(({ id }) => id)).not.toContain(placed.id);
  });
});

describe('an answer', () => {
  it('is the seller’s, and what follows of it the buyer’s', async () => {
    const { say } = await disputed();
    const stranger = await s.person();
    for (const body of [contest, part, { kind: 'all' }]) {
      expect(errorOf(await say(buyer, 'answer', body)).code).toBe('forbidden');
      expect(errorOf(await say(moderator, 'answer', body)).code).toBe('forbidden');
      expect(errorOf(await say(stranger, 'answer', body)).code).toBe('order_not_found');
      expect((await say(undefined, 'answer', body)).status).toBe(401);
    }
    await say(seller, 'answer', part);
    for (const path of ['accept-part', 'refuse-part']) {
      expect(errorOf(await say(seller, path)).code).toBe('forbidden');
      expect(errorOf(await say(moderator, path)).code).toBe('forbidden');
      expect(errorOf(await say(stranger, path)).code).toBe('order_not_found');
    }
  });

  it.each([
    ['validation_failed', { kind: 'contest' }],
    ['validation_failed', { kind: 'contest', text: 'Pied', amount: usd('1.00') }],
    ['validation_failed', { kind: 'part', text: 'Less' }],
    ['validation_failed', { kind: 'all', evidence: ['11111111111111111111'] }],
    ['validation_failed', { kind: 'perhaps', text: 'Pied' }],
    ['validation_failed', { kind: 'part', amount: usd('-1.00') }],
    ['validation_failed', { kind: 'part', amount: usd('0.00') }],
    ['refund_exceeds_total', { kind: 'part', amount: usd('149.00') }],
    ['mixed_currencies', { kind: 'part', amount: { amount: '1.00', currency: 'EUR' } }],
  ])('is refused as %s where it says %o, and changes nothing', async (code, body) => {
    const { say, now } = await disputed();
    const before = await now();
    expect(errorOf(await say(seller, 'answer', body)).code).toBe(code);
    expect(await now()).toEqual(before);
  });

  it('is once, however many are sent at the same time', async () => {
    const { say, now } = await disputed();
    const answers = await Promise.all(
      [part, contest, { kind: 'all' }].map((body) => say(seller, 'answer', body)),
    );
    const refused = answers.filter(({ status }) => status !== 200).map((answer) => errorOf(answer).code);
    expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['order_status_conflict'] : []));
    const told = (await now())?.history.map(({ what }) => what) ?? [];
    expect(told.filter((what) => what === 'contest' || what === 'offer-part').length).toBeLessThanOrEqual(1);
  });
});

it('the books are right after all of this', async () => {
  const { db } = s.db;
  expect((await trialBalance(db)).map(({ sum }) => sum)).toEqual(['0']);
  expect(await faultsOf(db)).toEqual([]);
});
