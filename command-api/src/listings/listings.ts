import type {
  ChangeListingBody,
  CreateListingBody,
  ReplaceListingBody,
} from '@vivarium/contracts/listings/http/commands.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import { execute, type ListingCommand, type ListingDependencies } from '../aggregate/execute.ts';
import { type Receipt, requestHash } from '../aggregate/receipt.ts';
import { decideBan, decideUnban } from './ban-listing/decide.ts';
import { decideChange } from './change-listing/decide.ts';
import { decideReplace } from './change-listing/decide-replace.ts';
import { createDraft } from './create-listing/create.ts';
import type { Actor, Decide } from './decision.ts';
import { decideHide } from './hide-listing/decide.ts';
import { decideMarkSold } from './mark-listing-sold/decide.ts';
import { refuseUnlessModerator, refuseUnlessOwner } from './ownership.ts';
import { decidePublish } from './publish-listing/decide.ts';
import { decideRemove } from './remove-listing/decide.ts';

/** A command that has no body. */
export type PlainCommand = (actor: Actor, id: string, meta: CommandMeta) => Promise<Receipt>;

/**
 * What people can do with listings, apart from HTTP. Ids are UUIDs, bodies are parsed. Every function throws `Problem`
 * to refuse, and writes the state and its event together or nothing.
 */
export function createListings(dependencies: ListingDependencies) {
  const plain =
    (name: string, decide: Decide, refuse: ListingCommand['refuse'] = refuseUnlessOwner): PlainCommand =>
    (actor, id, meta) =>
      execute(dependencies, { id, actor, meta, refuse, decide, requestHash: requestHash(name, null) });

  return {
    /** Creates a draft of a seller. */
    create: (sellerId: string, body: CreateListingBody, meta: CommandMeta): Promise<Receipt> =>
      createDraft(dependencies, sellerId, body, meta),

    /** Changes the fields that the body has. */
    change: (actor: Actor, id: string, patch: ChangeListingBody, meta: CommandMeta): Promise<Receipt> =>
      execute(dependencies, {
        id,
        actor,
        meta,
        refuse: refuseUnlessOwner,
        requestHash: requestHash('change', patch),
        decide: (listing, now) => decideChange(listing, patch, now),
      }),

    /** Says everything anew; what the body leaves out is gone. */
    replace: (actor: Actor, id: string, whole: ReplaceListingBody, meta: CommandMeta): Promise<Receipt> =>
      execute(dependencies, {
        id,
        actor,
        meta,
        refuse: refuseUnlessOwner,
        requestHash: requestHash('replace', whole),
        decide: (listing, now) => decideReplace(listing, whole, now),
      }),

    publish: plain('publish', decidePublish),
    hide: plain('hide', decideHide),
    markSold: plain('mark-sold', decideMarkSold),
    remove: plain('remove', decideRemove),
    ban: plain('ban', decideBan, refuseUnlessModerator),
    unban: plain('unban', decideUnban, refuseUnlessModerator),
  };
}
export type Listings = ReturnType<typeof createListings>;
