import { walletsOf } from './money.store.ts';
import { type MoneyDependencies, withdraw } from './withdraw.ts';

/**
 * Has everything in the wallet of somebody who leaves paid out. Where the provider refuses, it is asked again the next day:
 * money that is theirs is kept under their name until it has gone.
 * @returns whether nothing of theirs is left.
 */
export async function payOutAll(given: MoneyDependencies, personId: string): Promise<boolean> {
  const day = given.clock().toISOString().slice(0, 10);
  // What has no account to go to stays, and its person with it.
  const wallets = given.provider.paysOut ? await walletsOf(given.db, personId) : [];
  for (const { currency, balance, held } of wallets) {
    const amount = balance - held;
    if (amount === 0) continue;
    const idempotencyKey = `leaving/${currency}/${amount}/${day}`;
    const cause = { correlationId: given.newId(), causationId: null, traceparent: null };
    const meta = { cause, idempotencyKey, ifMatch: undefined };
    await withdraw(given, { id: personId, role: 'user' }, { amount: { amount, currency } }, meta);
  }
  return (await walletsOf(given.db, personId)).every(({ balance }) => balance === 0);
}
