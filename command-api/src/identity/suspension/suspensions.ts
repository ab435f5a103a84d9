import type { Role } from '@vivarium/contracts/identity/events.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Actor } from '../../aggregate/decision.ts';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { IdentityDependencies } from '../dependencies.ts';
import { lockedUser, setSuspended } from '../identity.store.ts';
import { type Letters, letterTo } from '../letters/letters.ts';
import { rankOf } from '../role-rank.ts';
import type { Sessions } from '../session/sessions.ts';
import { showsProofs } from '../shown-proofs/show.ts';
import { userKind } from '../user-kind.ts';

/** @returns whether somebody of a role may keep somebody of another one out: those below them. Pure. */
export function maySuspend(actor: Role, other: Role): boolean {
  return rankOf[actor] > rankOf[other];
}

interface Suspending
  extends Pick<IdentityDependencies, 'db' | 'clock' | 'newId' | 'security' | 'hint' | 'languageOf'> {
  sessions: Sessions;
  letters: Letters;
}

/** Keeps people out, and lets them in again; either way they are written to. */
export function suspensions({ db, clock, newId, security, hint, sessions, letters, languageOf }: Suspending) {
  const { showSuspension } = showsProofs({ clock, newId });
  const change = async (actor: Actor, userId: string, isSuspended: boolean) => {
    const language = await languageOf(userId);
    return inTransaction(db, undefined, async (transaction) => {
      const user = await lockedUser(transaction, userId);
      if (user === undefined) throw userKind.absent();
      if (!maySuspend(actor.role, user.role)) {
        throw new Problem('forbidden', 'Your account may not do this to theirs.');
      }
      if ((user.suspendedAt !== null) === isSuspended) return undefined;
      await setSuspended(transaction, userId, isSuspended ? clock() : null);
      await showSuspension(transaction, userId);
      const kind = isSuspended ? 'account_suspended' : 'account_let_in';
      await letters.within(transaction, { ...letterTo(user, kind), language });
      return sessions.endWithin(transaction, userId, {});
    });
  };
  return {
    /** Ends somebody's sessions and keeps them out. Twice is once. */
    suspend: async (actor: Actor, userId: string, reason: string): Promise<void> => {
      const ended = await change(actor, userId, true);
      if (ended === undefined) return;
      await ended.tell();
      hint();
      const details = { person: encodeId(userId), reason };
      security.note({ kind: 'suspension', outcome: 'success', userId: actor.id, details });
    },

    /** Lets somebody sign in again. */
    unsuspend: async (actor: Actor, userId: string): Promise<void> => {
      if ((await change(actor, userId, false)) === undefined) return;
      hint();
      const details = { person: encodeId(userId) };
      security.note({ kind: 'unsuspension', outcome: 'success', userId: actor.id, details });
    },
  };
}
