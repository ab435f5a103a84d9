import { execute } from '../../aggregate/execute.ts';
import { newCause, type PersonalData } from '../../personal-data.ts';
import { decideTransition } from '../decide-transition.ts';
import type { Decide } from '../decision.ts';
import { importsOf } from '../import-listings/file-import.store.ts';
import type { FileImportTables } from '../import-listings/file-import.table.ts';
import { listingKind } from '../listing-kind.ts';
import {
  forgetHowListingsCame,
  listingCollection,
  listingStore,
  listingsOf,
  onSaleOf,
} from '../listings.store.ts';
import { decideErase } from './erase-listing.ts';

/** What somebody sells and has sold. */
export const personalListings: PersonalData = {
  tell: async (personId, { mongo, postgres }) => {
    const imports = await importsOf(postgres.withTables<FileImportTables>(), personId);
    return {
      listings: await listingsOf(mongo, personId),
      'listing-imports': imports.map(({ id, createdAt, contentHash, receipt, made }) => ({
        ...{ id, createdAt, contentHash, receipt },
        toBeListed: made?.map(({ after }) => after) ?? [],
      })),
    };
  },
  leave: async (personId, at) => {
    const { mongo, hint, clock, newId } = at;
    const listings = { kind: listingKind, store: listingStore, clock, newId };
    const actor = { id: personId, role: 'user' } as const;
    const decide: Decide = (listing, now) =>
      listing.status === 'active' ? decideTransition(listing, 'hide', now) : 'unchanged';
    for (const id of await onSaleOf(mongo, personId)) {
      const meta = { cause: newCause(at) };
      await execute(mongo, listings, { id, actor, meta, name: 'leave', body: null, decide });
      hint.mongo(listingCollection.name, id);
    }
  },
  erase: async (personId, at) => {
    const { mongo, postgres, hint, clock, newId } = at;
    const imports = postgres.withTables<FileImportTables>();
    await imports.deleteFrom('listings.file_import').where('seller_id', '=', personId).execute();
    const listings = { kind: listingKind, store: listingStore, clock, newId };
    const actor = { id: personId, role: 'user' } as const;
    for (const { id } of await listingsOf(mongo, personId)) {
      const meta = { cause: newCause(at) };
      await execute(mongo, listings, { id, actor, meta, name: 'erase', body: null, decide: decideErase });
      hint.mongo(listingCollection.name, id);
    }
    await forgetHowListingsCame(mongo, personId);
    return (await listingsOf(mongo, personId)).map(({ id, version }) => ({ id, version, kind: 'listing' }));
  },
};
