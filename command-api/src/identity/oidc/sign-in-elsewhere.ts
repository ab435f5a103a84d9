import { randomInt } from 'node:crypto';
import { Problem } from '@vivarium/contracts/problem.ts';
import { currentCause } from '@vivarium/platform/http/request-context.ts';
import { doneOrRefusal, inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { IdentityDependencies } from '../dependencies.ts';
import { normaliseEmail } from '../email.ts';
import { insertUser, lockedUser, userByEmail } from '../identity.store.ts';
import { type Letters, letterTo } from '../letters/letters.ts';
import { decideRegister } from '../register/decide.ts';
import { isFactorOn } from '../second-factor/second-factor.store.ts';
import type { OpenedSession, Sessions } from '../session/sessions.ts';
import type { User } from '../user.ts';
import { userEvent } from '../user-event.ts';
import type { Stranger } from './dialect.ts';
import { keepLink, userByLink } from './linked-sign-ins.store.ts';
import { namesOf } from './new-member.ts';
import type { Provider } from './provider.ts';

/**
 * Why somebody is not let in: their address is not known to be theirs, there or here; they are suspended; they have a
 * second factor, which a provider does not know of; or they do not sign in with that account any more.
 */
export type Refusal =
  | 'email_not_verified'
  | 'email_taken'
  | 'account_suspended'
  | 'second_factor_required'
  | 'not_proven';

interface Refused {
  why: Refusal;
  /** Whose account it would have been. */
  userId?: string;
}

type Elsewhere = Pick<IdentityDependencies, 'db' | 'clock' | 'newId' | 'security' | 'hint'> & {
  sessions: Sessions;
  letters: Letters;
};

/** Signs people in whom a provider knows: those whom it is linked to, those of its address, and those who are new. */
export function signsInElsewhere({ db, clock, newId, security, hint, sessions, letters }: Elsewhere) {
  /**
   * Both must be known to be theirs, or whoever has registered with somebody's address would be let into their account. What
   * lets them in no more than before is not linked, and not announced.
   */
  const link = async (user: User, { name, label }: Provider, stranger: Stranger): Promise<User | Refused> => {
    const isNew = await inTransaction(db, undefined, async (transaction) => {
      // As it is now: the address may have become another since they were found by it.
      const now = await lockedUser(transaction, user.id);
      if (now === undefined || now.email !== user.email || now.emailVerifiedAt === null) return 'email_taken';
      if (now.suspendedAt !== null) return 'account_suspended';
      if (await isFactorOn(transaction, user.id)) return 'second_factor_required';
      const key = { provider: name, subject: stranger.subject };
      if (!(await keepLink(transaction, key, user.id, clock()))) return false;
      await letters.within(transaction, letterTo(user, 'sign_in_linked', { provider: label }));
      return true;
    });
    if (isNew === 'email_taken') return { why: isNew };
    if (typeof isNew === 'string') return { why: isNew, userId: user.id };
    if (isNew) {
      hint();
      const details = { provider: name };
      security.note({ kind: 'linked_sign_in', outcome: 'success', userId: user.id, details });
    }
    return user;
  };

  const join = async (email: string, { name }: Provider, { subject, name: given }: Stranger) => {
    const now = clock();
    const names = namesOf(given, String(randomInt(1000, 1_000_000)));
    const user = decideRegister({ email, ...names }, { id: newId(), now, isEmailVerified: true });
    const event = userEvent(
      { type: 'user.registered', after: user, changed: [] },
      { id: newId(), now, cause: currentCause() },
    );
    const isNew = await inTransaction(db, undefined, async (transaction) => {
      const registration = { user, passwordHash: null, key: undefined };
      if (!(await insertUser(transaction, registration, event))) return false;
      await keepLink(transaction, { provider: name, subject }, user.id, now);
      return true;
    });
    if (!isNew) return undefined;
    hint();
    const details = { provider: name };
    security.note({ kind: 'registration', outcome: 'success', userId: user.id, details });
    return user;
  };

  const personOf = async (provider: Provider, stranger: Stranger): Promise<User | Refused> => {
    const known = await userByLink(db, { provider: provider.name, subject: stranger.subject });
    if (known !== undefined) return known;
    if (stranger.email === undefined || !stranger.isEmailVerified) return { why: 'email_not_verified' };
    const email = normaliseEmail(stranger.email);
    const found = await userByEmail(db, email);
    if (found !== undefined) return link(found.user, provider, stranger);
    // Of two at once one has joined; the other finds them.
    const joined = await join(email, provider, stranger);
    return (
      joined ??
      (await userByLink(db, { provider: provider.name, subject: stranger.subject })) ?? {
        why: 'email_taken',
      }
    );
  };

  return async (provider: Provider, stranger: Stranger): Promise<OpenedSession | Refusal> => {
    const refuse = (why: Refusal, userId?: string): Refusal => {
      const details = { why, provider: provider.name };
      security.note({ kind: 'log_in', outcome: 'refused', userId, details });
      return why;
    };
    const user = await personOf(provider, stranger);
    if ('why' in user) return refuse(user.why, user.userId);
    const link = { provider: provider.name, subject: stranger.subject };
    const opened = await doneOrRefusal(() => sessions.open(user, { link }));
    if (opened instanceof Problem) {
      const { code } = opened;
      if (code === 'account_suspended' || code === 'second_factor_required') return refuse(code, user.id);
      if (code === 'invalid_credentials') return refuse('not_proven', user.id);
      throw opened;
    }
    const details = { provider: provider.name };
    security.note({ kind: 'log_in', outcome: 'success', userId: user.id, details });
    return opened;
  };
}
