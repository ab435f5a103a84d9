import { Problem } from '@vivarium/contracts/problem.ts';
import type { SavedSearchEventType } from '@vivarium/contracts/saved-searches/events.ts';
import {
  type ChangeSavedSearchBody,
  type CreateSavedSearchBody,
  MOST_SAVED_SEARCHES,
} from '@vivarium/contracts/saved-searches/http.ts';
import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Kysely, Transaction } from 'kysely';
import { create } from '../aggregate/create.ts';
import type { Actor } from '../aggregate/decision.ts';
import { type Executed, execute, type Moment } from '../aggregate/execute.ts';
import type { Command } from '../aggregate/outcome.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { decideChangeSavedSearch } from './change-saved-search/decide.ts';
import { decideCreateSavedSearch } from './create-saved-search/decide.ts';
import { decideEraseSavedSearch, decideRemoveSavedSearch } from './remove-saved-search/decide.ts';
import { type SavedSearchAnswer, savedSearchKind } from './saved-search-kind.ts';
import { countOf, savedSearchStore } from './saved-searches.store.ts';
import type { SavedSearchTables } from './saved-searches.table.ts';
import { decideSeeSavedSearch } from './see-saved-search/decide.ts';

export interface SavedSearchDependencies extends Moment {
  db: Kysely<SavedSearchTables>;
  /** Says that the outbox has something. */
  hint: () => void;
}

/** What a command on a saved search says, whose it is and how it is found apart. */
type Said = Pick<Command<SavedSearchState, SavedSearchEventType>, 'name' | 'body' | 'decide'>;

/** What people can do with their saved searches, apart from HTTP. Every function throws `Problem` to refuse. */
export function createSavedSearches({ db, clock, newId, hint }: SavedSearchDependencies) {
  const savedSearches = { kind: savedSearchKind, store: savedSearchStore, clock, newId };
  const carryOut = async (
    actor: Actor,
    work: (transaction: Transaction<SavedSearchTables>) => Promise<Executed<SavedSearchAnswer>>,
  ): Promise<SavedSearchAnswer> => {
    const { answer, event } = await inTransaction(db, actor.organization, work);
    if (event !== undefined) hint();
    return answer;
  };
  const onOne = (actor: Actor, id: string, meta: CommandMeta, said: Said) =>
    carryOut(actor, (transaction) =>
      execute(transaction, savedSearches, { ...said, id, actor, meta, refuse }),
    );

  return {
    create: (actor: Actor, body: CreateSavedSearchBody, meta: CommandMeta): Promise<SavedSearchAnswer> =>
      carryOut(actor, async (transaction) => {
        const before = await countOf(transaction, actor.id);
        const executed = await create(transaction, savedSearches, {
          ...{ actor, meta, name: 'create', body },
          decide: ({ id, now }) => decideCreateSavedSearch(body, { id, personId: actor.id, now }),
        });
        // Asked once more under its key it is no further one. What is thrown takes the transaction back.
        if (executed.event !== undefined && before >= MOST_SAVED_SEARCHES) throw tooMany();
        return executed;
      }),

    change: (actor: Actor, id: string, body: ChangeSavedSearchBody, meta: CommandMeta) =>
      onOne(actor, id, meta, {
        ...{ name: 'change', body },
        decide: (one, now) => decideChangeSavedSearch(one, body, now),
      }),

    see: (actor: Actor, id: string, meta: CommandMeta) =>
      onOne(actor, id, meta, { name: 'see', body: {}, decide: decideSeeSavedSearch }),

    remove: (actor: Actor, id: string, meta: CommandMeta) =>
      onOne(actor, id, meta, { name: 'remove', body: {}, decide: decideRemoveSavedSearch }),

    /** Leaves nothing of it, for its person who leaves. */
    erase: (actor: Actor, id: string, meta: CommandMeta) =>
      carryOut(actor, (transaction) =>
        execute(transaction, savedSearches, {
          ...{ id, actor, meta, name: 'erase', body: {} },
          decide: decideEraseSavedSearch,
        }),
      ),
  };
}
export type SavedSearches = ReturnType<typeof createSavedSearches>;

function refuse({ personId, removed }: SavedSearchState, actor: Actor): Problem | undefined {
  return personId === actor.id && !removed ? undefined : savedSearchKind.absent();
}

function tooMany(): Problem {
  return new Problem(
    'too_many_saved_searches',
    `You have ${MOST_SAVED_SEARCHES} saved searches, which is as many as one person can have. Delete one first.`,
  );
}
