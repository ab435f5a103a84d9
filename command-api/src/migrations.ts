import type { Migrations } from './aggregate/postgres/migrate.ts';
import { outboxMigration } from './aggregate/postgres/migrations/0001-outbox.ts';
import { identityMigration } from './identity/migrations/0002-identity.ts';

/** Every migration of the database, in order. One that has run somewhere is never changed; a new one is added. */
export const migrations: Migrations = {
  '0001-outbox': outboxMigration,
  '0002-identity': identityMigration,
};
