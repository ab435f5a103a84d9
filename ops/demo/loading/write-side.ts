import { openMongo } from '@vivarium/command-api/aggregate/mongo/connect.ts';
import { coalesce } from '@vivarium/command-api/aggregate/outbox/coalesce.ts';
import { hintSubject, openHints } from '@vivarium/command-api/aggregate/outbox/hints.ts';
import { openPostgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import { migrate } from '@vivarium/command-api/aggregate/postgres/migrate.ts';
import { notifyOutbox } from '@vivarium/command-api/aggregate/postgres/notify.ts';
import { createIdentityStore } from '@vivarium/command-api/identity/identity.store.ts';
import type { IdentityTables } from '@vivarium/command-api/identity/identity.table.ts';
import { createIdentity, type Identity } from '@vivarium/command-api/identity/identity.ts';
import { createLoginLimits } from '@vivarium/command-api/identity/log-in/login-limits.ts';
import { createPasswords } from '@vivarium/command-api/identity/password/passwords.ts';
import { createSessionStore } from '@vivarium/command-api/identity/session/session.store.ts';
import { createListingStore } from '@vivarium/command-api/listings/listings.store.ts';
import { createListings, type Listings } from '@vivarium/command-api/listings/listings.ts';
import { migrations } from '@vivarium/command-api/migrations.ts';
import { mongoDatabase } from '@vivarium/command-api/server.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { NewId } from '@vivarium/contracts/shared/id.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { createLoadMarks, type LoadMarks } from './load-marks.ts';

/** URLs of what the write side needs. */
export interface WriteServices {
  mongodb: string;
  nats: string;
  postgres: string;
}

/** The commands of the write side, each given at a moment of the demo's past. */
export interface WriteSide {
  /** @param at Unix milliseconds that the command takes for now. @param newId gives the ids that it asks for. */
  identity(at: number, newId: NewId): Identity;
  listings(at: number, newId: NewId): Listings;
  marks: LoadMarks;
  /** Sequence of the last event that the relay has sent; 0 while there is no stream. */
  lastSequence(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the stores and commands of command-api in this process, as its own composition root does. */
export async function openWriteSide(services: WriteServices, namePrefix: string): Promise<WriteSide> {
  const postgres = openPostgres<IdentityTables>(services.postgres, {
    name: 'demo',
    // Queries that were under way reject by themselves; an idle connection that breaks is replaced.
    onError: () => undefined,
  });
  const mongo = openMongo(services.mongodb, mongoDatabase(namePrefix), 'demo');
  const hints = openHints(services.nats, hintSubject(namePrefix, 'listings'), 'demo');
  const nats = await connectNats(services.nats, 'demo');
  const close = async () => {
    await Promise.allSettled([nats.close(), hints.close(), mongo.close(), postgres.close()]);
  };
  try {
    await migrate(postgres.db, migrations);
    const listingStore = createListingStore(mongo.db);
    await listingStore.prepare();
    const users = {
      store: createIdentityStore(postgres.db),
      sessions: createSessionStore(postgres.db),
      passwords: await createPasswords(),
      keys: noKeys,
      limits: createLoginLimits(1),
      hint: coalesce(() => notifyOutbox(postgres.db)),
    };
    return {
      identity: (at, newId) => createIdentity({ ...users, clock: () => new Date(at), newId }),
      listings: (at, newId) =>
        createListings({ store: listingStore, hint: hints.hint, clock: () => new Date(at), newId }),
      marks: createLoadMarks(mongo.db),
      lastSequence: async () => {
        const stream = await nats.manager.streams
          .info(streams.events(namePrefix).name)
          .catch(() => undefined);
        return stream?.state.last_seq ?? 0;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const refuse = () => Promise.reject(new Error('the demo loader has no keys'));

/** Nobody signs in while the demo is loaded, so no token is signed or checked. */
const noKeys: Parameters<typeof createIdentity>[0]['keys'] = {
  signing: refuse,
  publicKeys: refuse,
  pemOf: refuse,
};
