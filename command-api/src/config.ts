import { serverConfigSchema } from '@vivarium/platform/config/read-config.ts';
import { z } from 'zod';

/** Settings of the HTTP process. */
export const commandApiConfigSchema = serverConfigSchema.extend({
  POSTGRES_URL: z.string().min(1),
  MONGODB_URL: z.string().min(1),
  NATS_URL: z.string().min(1),
  /** Folder of the RS256 signing keys; made at the first start. Several instances share one folder. */
  KEYS_DIR: z.string().min(1),
  /** Where browsers find the site; decides whether cookies are `Secure` and which `Origin` may use them. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** Failed log-ins that one address may make for one e-mail in a minute; ten times as many for all e-mails. */
  LOGIN_ATTEMPTS_PER_MINUTE: z.coerce.number().int().positive().default(20),
});
export type CommandApiConfig = z.infer<typeof commandApiConfigSchema>;

/** Settings of the relay process. `PORT` serves health and metrics only. */
export const relayConfigSchema = serverConfigSchema.extend({
  POSTGRES_URL: z.string().min(1),
  MONGODB_URL: z.string().min(1),
  NATS_URL: z.string().min(1),
});
export type RelayConfig = z.infer<typeof relayConfigSchema>;
