import type {
  ChangeListingBody,
  CreateListingBody,
  ReplaceListingBody,
} from '@vivarium/contracts/listings/http/commands.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Db } from 'mongodb';
import { create } from '../aggregate/create.ts';
import type { Actor } from '../aggregate/decision.ts';
import { type Executed, execute, type Moment } from '../aggregate/execute.ts';
import { decideChange } from './change-listing/decide.ts';
import { decideReplace } from './change-listing/decide-replace.ts';
import { decideCreate } from './create-listing/decide.ts';
import { decideTransition } from './decide-transition.ts';
import type { Decide } from './decision.ts';
import { type ListingAnswer, listingKind } from './listing-kind.ts';
import { listingStore } from './listings.store.ts';
import { refusalOf, refuseUnlessOwner } from './ownership.ts';
import { decidePublish } from './publish-listing/decide.ts';
import { type TransitionName, transitions } from './status-machine.ts';

export interface ListingDependencies extends Moment {
  db: Db;
  /** Says that a listing has events to relay. */
  hint: (id: string) => void;
}

/**
 * What people can do with listings, apart from HTTP. Ids are UUIDs, bodies are parsed. Every function throws `Problem`
 * to refuse, and writes the state and its event together or nothing.
 */
export function createListings({ db, clock, newId, hint }: ListingDependencies) {
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

  return {
    /** Creates a draft of a seller. */
    create: (actor: Actor, body: CreateListingBody, meta: CommandMeta): Promise<ListingAnswer> =>
      hinting(
        create(db, listings, {
          ...{ actor, meta, name: 'create', body },
          decide: ({ id, now }) => decideCreate(body, { id, sellerId: actor.id, now }),
        }),
      ),

    /** Changes the fields that the body has. */
    change: (actor: Actor, id: string, body: ChangeListingBody, meta: CommandMeta): Promise<ListingAnswer> =>
      byOwner('change', (listing, now) => decideChange(listing, body, now), { actor, id, body, meta }),

    /** Says everything anew; what the body leaves out is gone. */
    replace: (
      actor: Actor,
      id: string,
      body: ReplaceListingBody,
      meta: CommandMeta,
    ): Promise<ListingAnswer> =>
      byOwner('replace', (listing, now) => decideReplace(listing, body, now), { actor, id, body, meta }),

    /** Takes a step along the status machine, which says who may. */
    step: (actor: Actor, id: string, name: TransitionName, meta: CommandMeta): Promise<ListingAnswer> =>
      hinting(
        execute(db, listings, {
          ...{ actor, id, meta, name, body: null },
          refuse: refusalOf[transitions[name].by],
          decide: decisions[name] ?? ((listing, now) => decideTransition(listing, name, now)),
        }),
      ),
  };
}
export type Listings = ReturnType<typeof createListings>;

/** Steps that ask for more than the status. */
const decisions: Partial<Record<TransitionName, Decide>> = { publish: decidePublish };
