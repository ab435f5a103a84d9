import { accountDeletionSchema } from '@vivarium/contracts/privacy/http.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LedgerTables } from '../ledger/ledger.table.ts';
import type { OwnTables as NotificationTables } from '../notifications/notifications.table.ts';
import { openProvider } from '../payments/open-provider.ts';
import { send } from '../testing/http.ts';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';
import type { OwnTables } from './money.table.ts';
import { payOutAll } from './pay-out-all.ts';
import { type MoneyDependencies, withdraw } from './withdraw.ts';

let s: OrderStage;
let seller: TestPerson;
beforeAll(async () => {
  s = await startOrderStage({}, {}, { SANDBOX_MISCHIEF: 'poor' });
  const buyer = await s.person();
  seller = await s.person();
  const placed = await s.order(buyer, await s.onSale(seller), { delivery: { method: 'pickup' } });
  await s.pay(placed);
  await s.post(buyer, `/orders/${placed.id}/deliver`);
});
afterAll(() => s.close());

const amount = { amount: '100.00', currency: 'USD' };
const wallet = async () => (await s.get(seller, '/account/wallet')).body;
const untouched = { balances: [{ currency: 'USD', available: '141.55' }] };

describe('money that the provider refuses to pay out', () => {
  it('is in the wallet again, and whoever has asked for it is told', async () => {
    const answer = await s.post(seller, '/account/wallet/withdrawals', { amount });
    expect([answer.status, answer.body]).toMatchObject([201, { status: 'failed', amount }]);
    expect(await wallet()).toMatchObject(untouched);
    await s.t.relay();
    await s.worker();
    const told = () =>
      s.t.postgres.db
        .withTables<NotificationTables>()
        .selectFrom('notifications.notification')
        .select(['type', 'about', 'mail'])
        .where('person_id', '=', seller.uuid)
        .where('type', '=', 'withdrawal')
        .execute();
    const about = { title: '', price: { amount: 10_000, currency: 'USD' } };
    await vi.waitFor(
      async () => expect(await told()).toEqual([{ type: 'withdrawal', about, mail: 'instant' }]),
      30_000,
    );
  });
});

describe('where no account of a seller is known', () => {
  const at = (): MoneyDependencies => ({
    ...{ clock: () => new Date(), newId: newUuidV7, hint: () => {} },
    db: s.t.postgres.db.withTables<OwnTables & LedgerTables>(),
    // As in production: Stripe itself, at which sellers have opened none.
    provider: openProvider({
      STRIPE_SECRET_KEY: 'sk',
      PAYMENTS_WEBHOOK_SECRET: 'whsec',
      PAYMENTS_URL: s.sandbox.url,
    }),
  });
  const withdrawals = () => at().db.selectFrom('money.withdrawal').select('id').execute();

  it('nothing is kept aside, and it is said so', async () => {
    const cause = { correlationId: newUuidV7(), causationId: null, traceparent: null };
    const meta = { cause, idempotencyKey: undefined, ifMatch: undefined };
    const body = { amount: { amount: 10_000, currency: 'USD' } } as const;
    const before = await withdrawals();
    await expect(withdraw(at(), { id: seller.uuid, role: 'user' }, body, meta)).rejects.toMatchObject({
      code: 'no_payout_account',
    });
    expect(await withdrawals()).toEqual(before);
    expect(await wallet()).toMatchObject(untouched);
  });

  it('whoever leaves stays until there is one', async () => {
    const before = await withdrawals();
    expect(await payOutAll(at(), seller.uuid)).toBe(false);
    expect(await withdrawals()).toEqual(before);
    expect(await payOutAll(at(), newUuidV7())).toBe(true);
  });

  it('whoever leaves is promised no time by which everything is gone', async () => {
    const { token, password } = seller;
    const answer = await send('DELETE', `${s.t.url}/account`, { token, body: { password } });
    expect(accountDeletionSchema.parse(answer.body).erasedBy).toBeNull();
  });
});
