import type {
  BanListingBody,
  ChangeListingBody,
  CreateListingBody,
  MarkSoldBody,
  ReplaceListingBody,
} from '@vivarium/contracts/listings/http/commands.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Db } from 'mongodb';
import { create } from '../aggregate/create.ts';
import type { Actor } from '../aggregate/decision.ts';
import { type Executed, execute, type Moment } from '../aggregate/execute.ts';
import type { SecurityLog } from '../security-log/security-log.ts';
import type { RefusalOfUploads } from './attachments/own-uploads.ts';
import { decideBan } from './ban-listing/decide.ts';
import { decideChange } from './change-listing/decide.ts';
import { decideReplace } from './change-listing/decide-replace.ts';
import { decideCreate } from './create-listing/decide.ts';
import { decideTransition } from './decide-transition.ts';
import type { Decide } from './decision.ts';
import { type ListingAnswer, listingKind } from './listing-kind.ts';
import { listingStore } from './listings.store.ts';
import { decideMarkSold } from './mark-sold/decide.ts';
import { refusalOf, refuseUnlessAnotherModerator, refuseUnlessOwner } from './ownership.ts';
import { decidePublish } from './publish-listing/decide.ts';
import { meetRequirements } from './publish-listing/meet-requirements.ts';
import type { MissingOf } from './publish-listing/seller-requirements.ts';
import type { Turns } from './publish-listing/turns.ts';
import { type TransitionName, transitions } from './status-machine.ts';

export interface ListingDependencies extends Moment {
  db: Db;
  /** Says that a listing has events to relay. */
  hint: (id: string) => void;
  security: SecurityLog;
  turns: Turns;
  /** Finds what names uploads that are not the seller's to show. */
  refusalOfUploads: RefusalOfUploads;
  /** What somebody lacks of what is asked of sellers. */
  missingOf: MissingOf;
}

/**
 * What people can do with listings, apart from HTTP. Ids are UUIDs, bodies are parsed. Every function throws `Problem`
 * to refuse, and writes the state and its event together or nothing.
 */
export function createListings(dependencies: ListingDependencies) {
  const { db, clock, newId, hint, security, turns, refusalOfUploads, missingOf } = dependencies;
  const listings = { kind: listingKind, store: listingStore, clock, newId };
  const hinting = async (executing: Promise<Executed<ListingAnswer>>): Promise<ListingAnswer> => {
    const { answer, event } = await executing;
    if (event !== undefined) hint(answer.id);
    return answer;
  };
  const byOwner = (
    name: string,
    decide: Decide,
    given: { actor: Actor; id: string; body: unknown; meta: CommandMeta },
  ) => hinting(execute(db, listings, { ...given, name, decide, refuse: refuseUnlessOwner }));

  const stepping = async (actor: Actor, id: string, name: Step, meta: CommandMeta) => {
    // What is refused in the end has taken its turn all the same: the next stands a place further back.
    const turn = name === 'publish' ? await turns.next(actor.id, clock()) : undefined;
    const missing = name === 'publish' ? await missingOf(actor.id) : [];
    const decide: Decide = (listing, now) =>
      name === 'publish'
        ? meetRequirements(decidePublish(listing, now, turn), missing)
        : decideTransition(listing, name, now);
    return execute(db, listings, {
      ...{ actor, id, meta, name, body: null, decide },
      refuse: name === 'unban' ? refuseUnlessAnotherModerator : refusalOf[transitions[name].by],
    });
  };
  /** Writes a moderator's command down for safety: once, however often it is repeated, and not where it changed nothing. */
  const moderating = async (
    kind: 'listing_ban' | 'listing_unban',
    { id: userId }: Actor,
    executing: Promise<Executed<ListingAnswer>>,
    details: Record<string, string> = {},
  ): Promise<ListingAnswer> => {
    const { answer, event } = await executing;
    if (event === undefined) return answer;
    hint(answer.id);
    const listing = encodeId(answer.id);
    security.note({ kind, outcome: 'success', userId, details: { listing, ...details } });
    return answer;
  };

  return {
    /** Creates a draft of a seller. */
    create: async (actor: Actor, body: CreateListingBody, meta: CommandMeta): Promise<ListingAnswer> => {
      const refused = await refusalOfUploads(actor.id, body.media);
      return hinting(
        create(db, listings, {
          ...{ actor, meta, name: 'create', body, refused },
          decide: ({ id, now }) => decideCreate(body, { id, sellerId: actor.id, now }),
        }),
      );
    },

    /** Changes the fields that the body has. */
    change: async (
      actor: Actor,
      id: string,
      body: ChangeListingBody,
      meta: CommandMeta,
    ): Promise<ListingAnswer> => {
      const refused = await refusalOfUploads(actor.id, body.media);
      const decide: Decide = (listing, now) => refused ?? decideChange(listing, body, now);
      return byOwner('change', decide, { actor, id, body, meta });
    },

    /** Says everything anew; what the body leaves out is gone. */
    replace: async (
      actor: Actor,
      id: string,
      body: ReplaceListingBody,
      meta: CommandMeta,
    ): Promise<ListingAnswer> => {
      const refused = await refusalOfUploads(actor.id, body.media);
      const decide: Decide = (listing, now) => refused ?? decideReplace(listing, body, now);
      return byOwner('replace', decide, { actor, id, body, meta });
    },

    /** Says that it is sold; the body may say for how much. */
    markSold: (actor: Actor, id: string, body: MarkSoldBody, meta: CommandMeta): Promise<ListingAnswer> =>
      byOwner('mark-sold', (listing, now) => decideMarkSold(listing, body, now), {
        ...{ actor, id, meta },
        // As it was asked before there was anything to say.
        body: body.price === undefined ? null : body,
      }),

    /** Takes a listing down. Who and why is in the event, and written down for safety. */
    ban: (actor: Actor, id: string, body: BanListingBody, meta: CommandMeta): Promise<ListingAnswer> =>
      moderating(
        'listing_ban',
        actor,
        execute(db, listings, {
          ...{ actor, id, meta, name: 'ban', body },
          refuse: refusalOf[transitions.ban.by],
          decide: (listing, now) => decideBan(listing, body, now),
        }),
        { reason: body.reason },
      ),

    /** Gives a listing back to its seller. */
    unban: (actor: Actor, id: string, meta: CommandMeta): Promise<ListingAnswer> =>
      moderating('listing_unban', actor, stepping(actor, id, 'unban', meta)),

    /** Takes a step along the status machine, which says who may. */
    step: (actor: Actor, id: string, name: Step, meta: CommandMeta): Promise<ListingAnswer> =>
      hinting(stepping(actor, id, name, meta)),
  };
}
/** Steps that need no word of who takes them. */
export type Step = Exclude<TransitionName, 'ban'>;
export type Listings = ReturnType<typeof createListings>;
