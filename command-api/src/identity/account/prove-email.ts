import type { Transaction } from 'kysely';
import type { Moment } from '../../aggregate/execute.ts';
import { setEmail } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import { showsProofs } from '../shown-proofs/show.ts';
import type { User } from '../user.ts';

/** Writes an address that is known to be somebody's, who is locked, and has everybody see that it is. @throws where it is somebody else's */
export type ProveEmail = (
  transaction: Transaction<IdentityTables>,
  user: User,
  email: string,
) => Promise<void>;

export function provesEmails(moment: Moment): ProveEmail {
  const { showEmail } = showsProofs(moment);
  return async (transaction, user, email) => {
    await setEmail(transaction, user.id, email, moment.clock());
    if (user.emailVerifiedAt === null) await showEmail(transaction, user.id);
  };
}

const UNIQUE_VIOLATION = '23505';

/** @returns undefined where the address that was to be written is somebody else's by now; nothing is written then. */
export function unlessTaken<Result>(writing: Promise<Result>): Promise<Result | undefined> {
  return writing.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) return undefined;
    throw error;
  });
}
