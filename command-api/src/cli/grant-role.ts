import { roleSchema } from '@vivarium/contracts/identity/events.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { openPostgres } from '../aggregate/postgres/database.ts';
import { commandApiConfigSchema } from '../config.ts';
import { normaliseEmail } from '../identity/email.ts';
import { setRole } from '../identity/identity.store.ts';
import type { IdentityTables } from '../identity/identity.table.ts';
import type { SecurityTables } from '../security-log/security-event.table.ts';
import { openSecurityLog } from '../security-log/security-log.ts';

/** `grant-role.ts <email> <user|moderator|admin>`: the person has the role within seconds. */
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
  const userId = await setRole(postgres.db, normaliseEmail(email), parsed.data);
  if (userId !== undefined) {
    const security = openSecurityLog({
      clock: systemClock,
      newId: newUuidV7,
      db: postgres.db.withTables<SecurityTables>(),
      logger: createLogger('grant-role', 'silent'),
    });
    const details = { role: parsed.data, by: 'grant-role' };
    security.note({ kind: 'role_change', outcome: 'success', userId, details });
    await security.close();
    console.log(`${email} is ${parsed.data} within seconds.`);
  } else {
    console.error(`There is nobody with the e-mail ${email}.`);
    process.exitCode = 1;
  }
} finally {
  await postgres.close();
}
