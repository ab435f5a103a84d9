import type { LedgerTables } from '../ledger/ledger.table.ts';
import type { PersonalData } from '../personal-data.ts';
import { entriesOf, walletsOf } from './money.store.ts';
import type { OwnTables } from './money.table.ts';
import { moneyAt } from './money-at.ts';
import { payOutAll } from './pay-out-all.ts';

const ALL = 1_000_000;

/** The books: they are told, and kept whatever happens, since nothing in them leads to more than an id. */
export const personalMoney: PersonalData = {
  goesOn: async (personId, { postgres }) =>
    (await walletsOf(postgres.withTables<OwnTables & LedgerTables>(), personId)).some(
      ({ balance }) => balance !== 0,
    ),
  // Money that is theirs goes to them first, what comes of orders that end later included.
  mayNotGo: async (personId, at) => {
    const given = moneyAt(at, at);
    if (await payOutAll(given, personId)) return undefined;
    return given.provider.paysOut
      ? 'money of theirs is on its way to them'
      : 'money of theirs has no account to go to';
  },
  tell: async (personId, { postgres }) => ({
    'wallet-entries': await entriesOf(postgres.withTables<OwnTables & LedgerTables>(), personId, ALL),
  }),
  erase: async () => [],
};
