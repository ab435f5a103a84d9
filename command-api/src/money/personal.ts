import type { LedgerTables } from '../ledger/ledger.table.ts';
import type { PersonalData } from '../personal-data.ts';
import { entriesOf } from './money.store.ts';
import type { OwnTables } from './money.table.ts';

const ALL = 1_000_000;

/** The books: they are told, and kept whatever happens, since nothing in them leads to more than an id. */
export const personalMoney: PersonalData = {
  tell: async (personId, { postgres }) => ({
    'wallet-entries': await entriesOf(postgres.withTables<OwnTables & LedgerTables>(), personId, ALL),
  }),
  erase: async () => [],
};
