import type { WishBody } from '@vivarium/contracts/wishes/http.ts';
import type { WishState } from '@vivarium/contracts/wishes/state.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Kysely, Transaction } from 'kysely';
import { create } from '../aggregate/create.ts';
import type { Actor } from '../aggregate/decision.ts';
import { type Executed, execute, type Moment } from '../aggregate/execute.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { decideNoteWish } from './note-wish/decide.ts';
import { decideRewordWish } from './reword-wish/decide.ts';
import { type WishAnswer, wishKind } from './wish-kind.ts';
import { wishStore } from './wishes.store.ts';
import type { WishTables } from './wishes.table.ts';

export interface WishDependencies extends Moment {
  db: Kysely<WishTables>;
  /** Says that the outbox has something. */
  hint: () => void;
}

/** What people can do with their wishes, apart from HTTP. Every function throws `Problem` to refuse. */
export function createWishes({ db, clock, newId, hint }: WishDependencies) {
  const wishes = { kind: wishKind, store: wishStore, clock, newId };
  const carryOut = async (
    actor: Actor,
    work: (transaction: Transaction<WishTables>) => Promise<Executed<WishAnswer>>,
  ): Promise<WishAnswer> => {
    const { answer, event } = await inTransaction(db, actor.organization, work);
    if (event !== undefined) hint();
    return answer;
  };
  const refuse = (wish: WishState, actor: Actor) =>
    wish.personId === actor.id ? undefined : wishKind.absent();

  return {
    note: (actor: Actor, body: WishBody, meta: CommandMeta): Promise<WishAnswer> =>
      carryOut(actor, (transaction) =>
        create(transaction, wishes, {
          ...{ actor, meta, name: 'note', body },
          decide: ({ id, now }) => decideNoteWish(body, { id, personId: actor.id, now }),
        }),
      ),

    reword: (actor: Actor, id: string, body: WishBody, meta: CommandMeta): Promise<WishAnswer> =>
      carryOut(actor, (transaction) =>
        execute(transaction, wishes, {
          ...{ id, actor, meta, name: 'reword', body, refuse },
          decide: (wish) => decideRewordWish(wish, body),
        }),
      ),
  };
}
export type Wishes = ReturnType<typeof createWishes>;
