import { roleSchema } from '@vivarium/contracts/identity/events.ts';
import { changesRoles } from '../identity/change-role/change-role.ts';
import { onAccounts } from './on-accounts.ts';

/** `grant-role.ts <email> <user|moderator|admin>`: the person has the role within seconds; one that is less ends their sessions. */
const [email, role] = process.argv.slice(2);
const parsed = roleSchema.safeParse(role);
if (email === undefined || !parsed.success) {
  console.error(`usage: grant-role.ts <email> <${roleSchema.options.join('|')}>`);
  process.exit(2);
}
await onAccounts('grant-role', async (at) => {
  if (await changesRoles(at)(email, parsed.data, { by: 'grant-role' })) {
    console.log(`${email} is ${parsed.data} within seconds.`);
  } else {
    console.error(`There is nobody with the e-mail ${email}.`);
    process.exitCode = 1;
  }
});
