import { noPolicies } from '@vivarium/contracts/identity/policies.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { endedSessions } from '@vivarium/platform/auth/ended-sessions.ts';
import { appendEvents } from '../../aggregate/postgres/append-events.ts';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import { NotYetErased, newCause, type PersonalData } from '../../personal-data.ts';
import { eraseUser, rowsOf } from '../close-account/account.store.ts';
import { closesAccounts } from '../close-account/closing.ts';
import { passwordOf, userById } from '../identity.store.ts';
import type { OwnTables } from '../identity.table.ts';
import { endsSessions } from '../session/end-within.ts';
import { userEvent } from '../user-event.ts';

const NAME_LENGTH = 12;

/**
 * A person's account. Its id stays, since others have bought from it, sold to it or were judged by it: without a name, an
 * address or a word of theirs.
 */
export const personalAccount: PersonalData = {
  isLast: true,
  tell: async (personId, { postgres }) => {
    const db = postgres.withTables<OwnTables>();
    const account = await userById(db, personId);
    return { account: { ...account, ...(await rowsOf(db, personId)) } };
  },
  // Was done when they left, unless they were noted and nothing more, or a backup has brought them back.
  leave: async (personId, at) => {
    const db = at.postgres.withTables<OwnTables>();
    const user = await userById(db, personId);
    if (user === undefined || user.erased) return;
    const hasPassword = (await passwordOf(db, personId))?.passwordHash !== undefined;
    if (user.suspendedAt !== null && !hasPassword) return;
    const endWithin = endsSessions({ clock: at.clock, ended: endedSessions(at.redis) });
    await closesAccounts({ ...at, db, hint: at.hint.postgres, sessions: { endWithin } })(personId);
  },
  erase: async (personId, at) => {
    const db = at.postgres.withTables<OwnTables>();
    const user = await userById(db, personId);
    if (user === undefined) return [];
    if (user.erased) return [{ id: user.id, version: user.version }];
    const now = at.clock();
    // Unique, and of the form of a username.
    const name = `gone-${encodeId(user.id).slice(-NAME_LENGTH)}`;
    const version = user.version + 1;
    const after = {
      ...{ ...user, version, username: name, displayName: name, bio: '', avatarUrl: null },
      ...{
        city: null,
        region: null,
        country: null,
        isOfficialStore: false,
        isIdentityVerified: false,
        erased: true as const,
      },
      ...noPolicies,
    };
    const changed = ['username', 'displayName', 'bio', 'city', 'region', 'country', 'avatarUrl', 'erased'];
    changed.push(...Object.keys(noPolicies));
    const event = userEvent(
      { type: 'user.erased', after, changed },
      { id: at.newId(), now, cause: newCause(at) },
    );
    const isDone = await inTransaction(db, undefined, async (transaction) => {
      if (!(await eraseUser(transaction, { id: user.id, version, at: now, name }))) return false;
      await appendEvents(transaction, [event]);
      return true;
    });
    if (!isDone) throw new NotYetErased('the account was changed at the same time');
    at.hint.postgres();
    return [{ id: user.id, version }];
  },
};
