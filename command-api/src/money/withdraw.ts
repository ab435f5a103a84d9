import type { WithdrawBody } from '@vivarium/contracts/money/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import { currentCause } from '@vivarium/platform/http/request-context.ts';
import { backoffMs } from '@vivarium/platform/process/backoff.ts';
import type { Kysely } from 'kysely';
import type { Actor } from '../aggregate/decision.ts';
import type { Moment } from '../aggregate/execute.ts';
import { keyReused } from '../aggregate/outcome.ts';
import { appendEvents } from '../aggregate/postgres/append-events.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { requestHash } from '../aggregate/receipt.ts';
import { eachDue } from '../background/each-due.ts';
import { provider as atProvider, hold, resolveHold, walletOf } from '../ledger/ledger.store.ts';
import { LedgerRefusal } from '../ledger/ledger-refusal.ts';
import { type PaymentProvider, ProviderRefusal } from '../payments/provider.ts';
import {
  dueWithdrawals,
  insertWithdrawal,
  type KeptWithdrawal,
  readWithdrawal,
  settleWithdrawal,
  takeWithdrawal,
  withdrawalByKey,
} from './money.store.ts';
import type { MoneyTables } from './money.table.ts';
import { withdrawalFailed } from './withdrawal-event.ts';

export interface MoneyDependencies extends Moment {
  db: Kysely<MoneyTables>;
  /** Says that the outbox has something. */
  hint: () => void;
  provider: PaymentProvider;
}

/** Pauses after failures. */
const pauses = { firstMs: 500, longestMs: 60_000 };

/**
 * Has money paid out: it is kept aside at once, and goes when the provider has sent it. With a key it is asked for once.
 * @returns it, perhaps ended already: paid, or refused by the provider, of which they are told too.
 * @throws {Problem} `insufficient_funds` where there is not so much, `no_payout_account` where it could go nowhere.
 */
export async function withdraw(
  given: MoneyDependencies,
  actor: Actor,
  body: WithdrawBody,
  meta: CommandMeta,
): Promise<KeptWithdrawal> {
  const { amount } = body;
  if (amount.amount === 0) throw new Problem('validation_failed', 'Nothing is not paid out.');
  const hash = requestHash('withdraw', body);
  const key = meta.idempotencyKey;
  const earlier = await earlierOf(given, actor.id, key, hash);
  if (earlier !== undefined) return earlier;
  if (!given.provider.paysOut)
    throw new Problem(
      'no_payout_account',
      'There is no account yet that it could be paid to. It stays yours.',
    );
  const id = given.newId();
  const isMade = await inTransaction(given.db, actor.organization, async (transaction) => {
    const now = given.clock();
    const out = {
      ...{ key: `withdrawal/${id}`, from: walletOf(actor.id), to: atProvider },
      ...amount,
      ...{ kind: 'withdrawal' as const, reference: id },
    } as const;
    const made = { id, personId: actor.id, ...amount, holdId: id, status: 'pending', attempts: 0 } as const;
    // First, so that whoever comes with the same key waits here, and not for what is kept aside.
    const isFirst = await insertWithdrawal(transaction, made, { key, requestHash: hash, at: now });
    if (!isFirst) return false;
    const holdId = await hold(transaction, out, now).catch((error: unknown) => {
      if (!(error instanceof LedgerRefusal) || error.reason !== 'not_covered') throw error;
      throw new Problem('insufficient_funds', 'There is not so much in your wallet.');
    });
    await settleWithdrawal(transaction, id, { hold_id: holdId });
    return true;
  });
  if (!isMade) {
    const first = await earlierOf(given, actor.id, key, hash);
    if (first === undefined) throw new Problem('concurrent_change', 'It could not be noted. Try again.');
    return first;
  }
  await payOut(given, id).catch(() => undefined);
  const now = await readWithdrawal(given.db, id);
  if (now === undefined) throw new Error(`withdrawal ${id} is gone`);
  return now;
}

/** Sends what is due. @returns whether anything was done. */
export async function payOutDue(given: MoneyDependencies): Promise<boolean> {
  const due = await dueWithdrawals(given.db, given.clock());
  return eachDue(due, (id) => payOut(given, id));
}

/**
 * Has the provider send money, by the id of the withdrawal: however often it is asked, once.
 * @returns whether it has ended, this way or that.
 */
async function payOut(given: MoneyDependencies, id: string): Promise<boolean> {
  let isRefused = false;
  const isEnded = await inTransaction(given.db, undefined, async (transaction) => {
    const one = await takeWithdrawal(transaction, id);
    if (one === undefined) return false;
    const now = given.clock();
    const { personId, amount, currency, holdId, attempts } = one;
    try {
      await given.provider.payOut({ personId, amount, currency }, id);
    } catch (error) {
      if (error instanceof ProviderRefusal) {
        await resolveHold(transaction, holdId, 0, now);
        await settleWithdrawal(transaction, id, { status: 'failed' });
        const meta = { id: given.newId(), now, cause: currentCause() };
        await appendEvents(transaction, [withdrawalFailed(one, meta)]);
        isRefused = true;
        return true;
      }
      const due_at = new Date(now.getTime() + backoffMs(attempts + 1, pauses));
      await settleWithdrawal(transaction, id, { attempts: attempts + 1, due_at, error: String(error) });
      return false;
    }
    await resolveHold(transaction, holdId, amount, now);
    await settleWithdrawal(transaction, id, { status: 'paid' });
    return true;
  });
  if (isRefused) given.hint();
  return isEnded;
}

async function earlierOf(
  { db }: MoneyDependencies,
  personId: string,
  key: string | undefined,
  hash: string,
): Promise<KeptWithdrawal | undefined> {
  const found = key === undefined ? undefined : await withdrawalByKey(db, personId, key);
  if (found === undefined) return undefined;
  if (found.requestHash !== hash) throw keyReused();
  return found.withdrawal;
}
