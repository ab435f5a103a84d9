import { createPublisher } from '@vivarium/command-api/aggregate/outbox/publisher.ts';
import { contextConfigSchema } from '@vivarium/command-api/config.ts';
import { closeContexts, openContexts } from '@vivarium/command-api/context.ts';
import * as contexts from '@vivarium/command-api/contexts.ts';
import type { Identity } from '@vivarium/command-api/identity/identity.ts';
import type { Sealing } from '@vivarium/command-api/keys/sealing-key.ts';
import type { SigningKeys } from '@vivarium/command-api/keys/signing-keys.ts';
import { commandLimits } from '@vivarium/command-api/limits.ts';
import type { Listing } from '@vivarium/command-api/listings/decision.ts';
import { listingStore } from '@vivarium/command-api/listings/listings.store.ts';
import type { Listings } from '@vivarium/command-api/listings/listings.ts';
import { schemaOf } from '@vivarium/command-api/schema.ts';
import type { SecurityLog } from '@vivarium/command-api/security-log/security-log.ts';
import { openStores } from '@vivarium/command-api/stores.ts';
import type { Vault } from '@vivarium/command-api/vault/vault.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { NewId } from '@vivarium/contracts/shared/id.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createLimits } from '@vivarium/platform/limits/limits.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { createStartUp } from '@vivarium/platform/process/start-up.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
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
  /** Takes over listings as they stand, then tells the stream of them; may be called again. */
  takeOver(listings: readonly { listing: Listing; event: ListingEvent }[]): Promise<void>;
  marks: LoadMarks;
  /** Of the market's past; see {@link file://../load-past.ts}. */
  pastMarks: LoadMarks;
  /** Sequence of the last event that the relay has sent; 0 while there is no stream. */
  lastSequence(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the stores and contexts of command-api in this process, as its own composition root does. */
export async function openWriteSide(services: WriteServices, namePrefix: string): Promise<WriteSide> {
  // Nobody signs in while the demo is loaded, and nothing is limited: the settings of both are as they come.
  const config = contextConfigSchema.parse({
    POSTGRES_URL: services.postgres,
    MONGODB_URL: services.mongodb,
    NATS_URL: services.nats,
    NAME_PREFIX: namePrefix,
    // Not the market's: it is never used.
    PRIVATE_DATA_KEYS: newUuidV7(),
  });
  // Queries that were under way reject by themselves; an idle connection that breaks is replaced.
  const logger = createLogger('demo', 'silent');
  const stores = openStores(config, 'demo', logger);
  const nats = await connectNats(services.nats, 'demo');
  let close = async () => {
    await Promise.allSettled([nats.close(), stores.close()]);
  };
  try {
    await stores.prepare(schemaOf(contexts), createStartUp(logger));
    const limits = createLimits(commandLimits, { redis: stores.redis, settings: {}, onReached: () => {} });
    const surroundings = {
      ...stores,
      keys: noKeys,
      sealing: noSealing,
      limits,
      security: unnoted,
      config,
      vault: noVault,
      url: '',
    };
    const moment = { clock: () => new Date(), newId: newUuidV7 };
    const opened = await openContexts(contexts, surroundings, moment);
    const publish = createPublisher(nats, namePrefix);
    const closeTheRest = close;
    close = async () => {
      await closeContexts(opened);
      await closeTheRest();
    };
    return {
      identity: (at, newId) => opened.identity.commands({ clock: () => new Date(at), newId }),
      listings: (at, newId) => opened.listings.commands({ clock: () => new Date(at), newId }),
      takeOver: async (taken) => {
        await listingStore.takeOver(
          stores.mongo,
          taken.map(({ listing }) => listing),
        );
        // Only now: killed before, the same are taken over and told of once more.
        await Promise.all(taken.map(({ event }) => publish(event)));
      },
      marks: createLoadMarks(stores.mongo),
      pastMarks: createLoadMarks(stores.mongo, 'demo_pasts'),
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

/** What happens in the demo's past is of no danger to anybody. */
const unnoted: SecurityLog = { note: () => {}, close: async () => {} };

/** Nothing that the demo tells is private. */
const noVault: Vault = { seal: refuse, open: refuse, blind: refuse, erase: refuse, readingsOf: refuse };

/** No token is signed or checked. */
const noKeys: SigningKeys = { signing: refuse, publicKeys: refuse, pemOf: refuse };

const refuseSealing = () => {
  throw new Error('the demo loader has no keys');
};

/** Nobody has a second factor. */
const noSealing: Sealing = { seal: refuseSealing, open: refuseSealing, digest: refuseSealing };
