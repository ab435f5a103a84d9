import type { Moment } from '../aggregate/execute.ts';
import { context, type Surroundings } from '../context.ts';
import type { OwnTables } from './addresses.table.ts';
import { createAddresses } from './addresses.ts';
import { privateAddresses } from './migrations/2026-11-28-private-addresses.ts';
import { addressOperations } from './operations.ts';
import { personalAddresses } from './personal.ts';

const addressesAt = ({ postgres, vault }: Pick<Surroundings, 'postgres' | 'vault'>, moment: Moment) =>
  createAddresses({ ...moment, db: postgres.withTables<OwnTables>(), vault });

/** Addresses that people keep for themselves; orders ask for them. */
export const addresses = context({
  migrations: { '2026-11-28-private-addresses': privateAddresses },
  personal: personalAddresses,
  open: (surroundings) => ({
    commands: (moment) => addressesAt(surroundings, moment),
    operations: (moment) => addressOperations(addressesAt(surroundings, moment)),
    answers: (moment) => ({ addressOf: addressesAt(surroundings, moment).addressOf }),
  }),
});
