import {
  behindGatewayConfig,
  internalTokenConfig,
  optionalUrl,
  redisConfig,
  s3Config,
  serverConfigSchema,
} from '@vivarium/platform/config/read-config.ts';
import { limitConfig } from '@vivarium/platform/limits/limit-definition.ts';
import { z } from 'zod';
import { providersSettingSchema } from './identity/oidc/provider-settings.ts';
import { commandLimits } from './limits.ts';
import { sellerRequirementsSchema } from './listings/publish-listing/seller-requirements.ts';
import { offerConfig } from './offers/config.ts';
import { orderConfig, paymentConfig } from './payments/config.ts';
import { masterKeysSchema } from './vault/master-keys.ts';

/** Where the stores and the stream are. */
const services = {
  POSTGRES_URL: z.string().min(1),
  MONGODB_URL: z.string().min(1),
  NATS_URL: z.string().min(1),
};

const onOrOff = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .or(z.boolean())
  .default(false);

/** Settings that contexts read. */
export const contextConfigSchema = serverConfigSchema.pick({ NAME_PREFIX: true }).extend({
  ...services,
  ...redisConfig,
  ...s3Config,
  /** Where browsers find the site; decides whether cookies are `Secure` and which `Origin` may use them. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** Days after which a session ends, however much it is used: then its person signs in again. */
  SESSION_MAX_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  SIGN_IN_PROVIDERS: providersSettingSchema,
  /** Whether moderators and administrators must have a second factor: without it they may do what everybody may. */
  REQUIRE_SECOND_FACTOR: onOrOff,
  /** Numbers that the machine of whoever is suspected tries at most: a second of a slow phone for each fifty thousand. */
  CAPTCHA_WORK: z.coerce.number().int().min(10).max(10_000_000).default(60_000),
  /** Where mails are handed over, e.g. `smtps://user:password@mail.example`; nothing: none leaves. */
  SMTP_URL: optionalUrl(/^smtps?$/),
  MAIL_FROM: z.string().default('Vivarium <no-reply@localhost>'),
  /** By which push services know us, on the curve P-256 in base64url; nothing: made at first use and kept in the database. */
  PUSH_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, 'must be 32 bytes in base64url')
    .optional(),
  /** Keeps mails where anybody reads them at `/dev/mailbox`, instead of sending them: in development and tests. */
  DEV_MAILBOX: onOrOff,
  /**
   * Wraps the keys of what only its person may see: one long word, or several by commas, of which the first is the newest.
   * Without it none of that can be read any more, by anybody.
   */
  PRIVATE_DATA_KEYS: masterKeysSchema,
  /** The word by which Stripe signs what it tells of documents; without it nobody looks at any, but in the sandbox. */
  IDENTITY_WEBHOOK_SECRET: z.string().optional(),
  /** What somebody needs who publishes, by commas: that their `email`, `phone`, `identity` is known to be theirs. */
  SELLER_REQUIREMENTS: sellerRequirementsSchema,
  /** Whether whoever sends a live animal must confirm how it travels; else buyers are told what was not confirmed. */
  REQUIRE_TRANSPORT_DECLARATION: onOrOff,
  /** Hours after which an upload that no listing and no profile shows is taken away. */
  MEDIA_UNUSED_HOURS: z.coerce.number().int().min(1).max(8760).default(48),
  ...paymentConfig,
  ...orderConfig,
  ...offerConfig,
  /** Days for which what is written down for safety is kept. */
  SECURITY_EVENTS_DAYS: z.coerce.number().int().min(1).max(3650).default(180),
});
export type ContextConfig = z.infer<typeof contextConfigSchema>;

/** Settings of the HTTP process. */
export const commandApiConfigSchema = serverConfigSchema.extend({
  ...contextConfigSchema.shape,
  ...behindGatewayConfig,
  ...limitConfig(commandLimits),
  /** Folder of the RS256 signing keys; made at the first start. Several instances share one folder. */
  KEYS_DIR: z.string().min(1),
  ...internalTokenConfig,
});
export type CommandApiConfig = z.infer<typeof commandApiConfigSchema>;

/** Settings of the worker process. `PORT` serves health and metrics only. */
export const workerConfigSchema = serverConfigSchema.extend({
  ...contextConfigSchema.shape,
  /** Days for which the stream keeps events that every reader has handled; a new reader begins with the oldest of them. */
  EVENTS_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  /** Failures after which an event that a reaction cannot deal with goes to the dead letters. */
  MAX_DELIVER: z.coerce.number().int().min(1).max(100).default(5),
  /** Milliseconds after which the events of a worker that was killed go to another one. */
  ACK_WAIT_MS: z.coerce.number().int().min(500).max(600_000).default(10_000),
});
export type WorkerConfig = z.infer<typeof workerConfigSchema>;

/** Settings of the relay process. `PORT` serves health and metrics only. */
export const relayConfigSchema = serverConfigSchema.extend(services);
export type RelayConfig = z.infer<typeof relayConfigSchema>;
