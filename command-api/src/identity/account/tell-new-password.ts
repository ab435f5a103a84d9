import type { Transaction } from 'kysely';
import type { IdentityDependencies } from '../dependencies.ts';
import type { IdentityTables } from '../identity.table.ts';
import { type Letters, letterTo } from '../letters/letters.ts';
import { linksOf } from '../oidc/linked-sign-ins.store.ts';
import type { User } from '../user.ts';

/**
 * Writes to somebody that they have a new password. Accounts elsewhere let in as before: whoever forgets a password has done
 * nothing about those, and they are linked only where the provider knows the address as well. The letter names them, so that
 * one which somebody else has linked is seen.
 */
export function tellsNewPassword({
  letters,
  labelOf,
}: Pick<IdentityDependencies, 'labelOf'> & { letters: Letters }) {
  return async (transaction: Transaction<IdentityTables>, user: User): Promise<void> => {
    const links = await linksOf(transaction, user.id);
    const elsewhere = links.map(({ provider }) => labelOf(provider)).join(', ');
    const details = elsewhere === '' ? undefined : { elsewhere };
    await letters.within(transaction, letterTo(user, 'password_changed', details));
  };
}
