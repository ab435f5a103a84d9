import { roleSchema } from '@vivarium/contracts/identity/events.ts';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { openPostgres } from '../aggregate/postgres/database.ts';
import { commandApiConfigSchema } from '../config.ts';
import { normaliseEmail } from '../identity/email.ts';
import { setRole } from '../identity/identity.store.ts';
import type { IdentityTables } from '../identity/identity.table.ts';

/** `grant-role.ts <email> <user|moderator|admin>`: the role is in the person's next access token. */
const [email, role] = process.argv.slice(2);
const parsed = roleSchema.safeParse(role);
if (email === undefined || !parsed.success) {
  console.error(`usage: grant-role.ts <email> <${roleSchema.options.join('|')}>`);
  process.exit(2);
}
const { POSTGRES_URL } = readConfig(commandApiConfigSchema.pick({ POSTGRES_URL: true }));
const postgres = openPostgres<IdentityTables>(POSTGRES_URL, {
  name: 'grant-role',
  max: 1,
  onError: () => {},
});
try {
  const found = await setRole(postgres.db, normaliseEmail(email), parsed.data);
  if (found) {
    console.log(`${email} is ${parsed.data} from the next access token on.`);
  } else {
    console.error(`There is nobody with the e-mail ${email}.`);
    process.exitCode = 1;
  }
} finally {
  await postgres.close();
}
