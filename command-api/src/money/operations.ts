import { moneyCommands } from '@vivarium/contracts/money/commands.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { currencySchema, formatAmount, toWireMoney } from '@vivarium/contracts/shared/money.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { Questions } from '../context.ts';
import { trialBalance } from '../ledger/ledger.store.ts';
import { showWallet, walletStatement } from './wallet.ts';
import { type MoneyDependencies, withdraw } from './withdraw.ts';

const cache = 'no-store';

/** @returns every operation of the context. */
export function moneyOperations(given: MoneyDependencies, ask: Pick<Questions, 'heldFor'>): Served[] {
  return serve(moneyCommands, {
    showWallet: async ({ person: { sub } }) =>
      reply(await showWallet(given.db, sub, await ask.heldFor(sub)), { cache }),
    listWalletEntries: async ({ person: { sub }, query: { currency, cursor, limit = 50 } }) =>
      reply(await walletStatement(given.db, sub, { currency, cursor, limit }), { cache }),
    withdraw: async ({ person, body, meta }) => {
      const { id, status, amount, currency } = await withdraw(given, actorOf(person), body, meta);
      const version = status === 'pending' ? 1 : 2;
      return reply(
        { id: encodeId(id), version, status, amount: toWireMoney({ amount, currency }) },
        { cache },
      );
    },
    showTrialBalance: async () => {
      const sums = await trialBalance(given.db);
      const currencies = sums.map(({ currency, sum, accounts, entries }) => ({
        ...{ currency, accounts: Number(accounts), entries: Number(entries) },
        // In minor units it is beyond nothing that these numbers hold exactly, since it is 0.
        sum: formatAmount({ amount: Number(sum), currency: currencySchema.parse(currency) }),
      }));
      return reply({ currencies }, { cache });
    },
  });
}
