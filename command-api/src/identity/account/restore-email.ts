import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { IdentityDependencies } from '../dependencies.ts';
import { setPassword } from '../identity.store.ts';
import { type Letters, letterTo } from '../letters/letters.ts';
import {
  forgetMailedTokens,
  forgetRestoresSince,
  takeMailedToken,
} from '../mailed-tokens/mailed-tokens.store.ts';
import { forgetLinks } from '../oidc/linked-sign-ins.store.ts';
import { removeFactorSince } from '../second-factor/second-factor.store.ts';
import type { Sessions } from '../session/sessions.ts';
import { displacesUnproven } from './displace-unproven.ts';
import { maskedEmail } from './masked-email.ts';
import { provesEmails, unlessTaken } from './prove-email.ts';
import { tokenNotValid } from './token-not-valid.ts';

type Restoring = Pick<IdentityDependencies, 'db' | 'clock' | 'newId' | 'security' | 'hint'> & {
  sessions: Sessions;
  letters: Letters;
};

/**
 * Gives an account the address back that it had before a change, by the word that was mailed to it. Whoever has made that
 * change knew the password and was signed in: nothing of what lets in stays that they may have. The sessions end, the password
 * is none any more, nobody signs in by an account elsewhere, and a second factor from after the change goes: it would keep out
 * its owner. One from before stays. Whoever has registered with the address meanwhile and never proved it loses it.
 */
export function restoresEmails({ db, clock, newId, security, hint, sessions, letters }: Restoring) {
  const prove = provesEmails({ clock, newId });
  const displaceUnproven = displacesUnproven({ clock, sessions });
  return async (word: string): Promise<void> => {
    const restoring = inTransaction(db, undefined, async (transaction) => {
      const taken = await takeMailedToken(transaction, word, ['restore_email'], clock());
      if (taken === undefined) return undefined;
      const { user, token } = taken;
      const since = token.created_at;
      await forgetMailedTokens(transaction, user);
      await forgetRestoresSince(transaction, user.id, since);
      await setPassword(transaction, user.id, null, clock());
      await forgetLinks(transaction, user.id);
      await removeFactorSince(transaction, user.id, since);
      const displaced =
        user.email === token.email ? undefined : await displaceUnproven(transaction, token.email);
      await prove(transaction, user, token.email);
      const restored = { id: user.id, email: token.email };
      const from = maskedEmail(user.email);
      const told = { step: 'restored', to: maskedEmail(restored.email) };
      // Whoever is kept out sets no password yet, and is written of nothing else.
      const wanted =
        user.suspendedAt === null
          ? [
              ...(user.email === restored.email ? [] : [letterTo(user, 'email_left', told)]),
              letterTo(restored, 'email_restored', { from }),
              letterTo(restored, 'reset_password'),
            ]
          : [letterTo(restored, 'account_suspended', { from })];
      for (const letter of wanted) await letters.within(transaction, letter);
      return { userId: user.id, displaced, ended: await sessions.endWithin(transaction, user.id, {}) };
    });
    const done = await unlessTaken(restoring);
    if (done === undefined) throw tokenNotValid();
    await done.ended.tell();
    await done.displaced?.tell();
    hint();
    const note = (userId: string, step: string) =>
      security.note({ kind: 'email_change', outcome: 'success', userId, details: { step } });
    note(done.userId, 'restored');
    if (done.displaced !== undefined) note(done.displaced.userId, 'displaced');
  };
}
