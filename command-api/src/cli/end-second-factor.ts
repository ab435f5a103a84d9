import { endsFactorsByHand } from '../identity/second-factor/end-by-hand.ts';
import type { OwnTables } from '../notifications/notifications.table.ts';
import { preferencesOf } from '../notifications/preferences/preferences.store.ts';
import { onAccounts } from './on-accounts.ts';

/**
 * `end-second-factor.ts <email>`: for whoever has neither their authenticator nor a recovery code, and has shown support in
 * another way who they are. They are signed out everywhere and written to; their password stays.
 */
const [email] = process.argv.slice(2);
if (email === undefined) {
  console.error('usage: end-second-factor.ts <email>');
  process.exit(2);
}
await onAccounts('end-second-factor', async (at) => {
  const languageOf = async (personId: string) =>
    (await preferencesOf(at.db.withTables<OwnTables>(), personId)).language;
  const outcome = await endsFactorsByHand({ ...at, languageOf })(email, { by: 'end-second-factor' });
  if (outcome === 'ended') {
    console.log(`${email} signs in without a second factor, and is told so.`);
  } else {
    const why = outcome === 'nobody' ? 'There is nobody with the e-mail' : 'There is no second factor of';
    console.error(`${why} ${email}.`);
    process.exitCode = 1;
  }
});
