import { openPostgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import { setRole } from '@vivarium/command-api/identity/identity.store.ts';
import type { IdentityTables } from '@vivarium/command-api/identity/identity.table.ts';
import type { MarketClient } from '../client/market-client.ts';
import { aPerson } from '../client/sample-person.ts';

/** Registers somebody and gives them a role, as the command line does. @returns how they sign in */
export async function somebodyWithRole(
  client: MarketClient,
  postgresUrl: string,
  username: string,
  role: 'moderator' | 'admin',
) {
  const person = aPerson(username, 'Decides Here');
  await client.register(person);
  const postgres = openPostgres<IdentityTables>(postgresUrl, { name: 'e2e', max: 1, onError: () => {} });
  try {
    await setRole(postgres.db, person.email, role);
  } finally {
    await postgres.close();
  }
  return person;
}
