import type { Moment } from '../aggregate/execute.ts';
import { context } from '../context.ts';
import { snapshotsOf } from '../snapshots/snapshots-of.ts';
import { refusalOfUploads } from './attachments/own-uploads.ts';
import { followStock } from './follow-stock/reaction.ts';
import type { FileImportTables } from './import-listings/file-import.table.ts';
import { createImports } from './import-listings/imports.ts';
import { finishImports } from './import-listings/job.ts';
import { importOperations } from './import-listings/operations.ts';
import { listingEvent } from './listing-event.ts';
import { listingCollection, listingStore, listingsById, showingsOf } from './listings.store.ts';
import { createListings } from './listings.ts';
import { fileImports } from './migrations/2026-11-28-file-imports.ts';
import { listingOperations } from './operations.ts';
import { personalListings } from './personal/personal-listings.ts';
import { missingOf } from './publish-listing/seller-requirements.ts';
import { createTurns } from './publish-listing/turns.ts';
import { reconcileStockJob } from './reconcile-stock/job.ts';
import { reconcileVersionsJob } from './reconcile-versions/job.ts';

/** Things for sale: drafts, what is on sale, and what has been. */
export const listings = context({
  collections: [listingCollection],
  migrations: { '2026-11-28-file-imports': fileImports },
  personal: personalListings,
  reactions: [followStock],
  showings: (uploads, { mongo }) => showingsOf(mongo, uploads),
  jobs: [finishImports, reconcileStockJob, reconcileVersionsJob],
  open: ({ mongo, postgres, redis, hint, limits, security, config, ask }) => {
    const has = {
      email: ask.hasVerifiedEmail,
      phone: ask.hasPhone,
      identity: async (personId: string) => (await ask.kycStatusOf(personId)) === 'verified',
    };
    const missing = missingOf(config.SELLER_REQUIREMENTS, has);
    const turns = createTurns(redis);
    const hintOf = (id: string) => hint.mongo(listingCollection.name, id);
    const commands = (moment: Moment) =>
      createListings({
        ...moment,
        security,
        turns,
        refusalOfUploads: refusalOfUploads(ask.uploadsOf),
        missingOf: missing,
        db: mongo,
        hint: hintOf,
      });
    const imports = (moment: Moment) =>
      createImports({
        ...moment,
        turns,
        missingOf: missing,
        db: mongo,
        postgres: postgres.withTables<FileImportTables>(),
        hint: hintOf,
      });
    return {
      commands,
      operations: (moment) => [
        ...listingOperations(commands(moment)),
        ...importOperations(imports(moment), limits.importsOfPerson),
      ],
      answers: () => ({
        listing: async (id) => (await listingStore.read(mongo, id, undefined))?.state,
        listingsById: (ids) => listingsById(mongo, ids),
      }),
      snapshots: (moment) => ({
        listings: snapshotsOf(
          (after, limit) => listingStore.inIdOrder(mongo, after, limit),
          (listing, meta) => listingEvent({ type: 'listing.snapshotted', after: listing, changed: [] }, meta),
          moment,
        ),
      }),
    };
  },
});
