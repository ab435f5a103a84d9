import { z } from 'zod';
import { trustedProxySchema } from '../http/trusted-proxy.ts';

/**
 * Reads a process's configuration from its environment.
 * @throws {Error} in plain words, naming every variable that is missing or wrong.
 */
export function readConfig<T extends z.ZodType>(
  schema: T,
  env: NodeJS.ProcessEnv = process.env,
): z.output<T> {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
}

/** Settings that every server has. */
export const serverConfigSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Prefix of streams, subjects and indices, so that tests can share one set of services. */
  NAME_PREFIX: z.string().default(''),
});

/** Who passes requests on to a server behind the gateway: that is whose `X-Forwarded-For` it believes. */
export const behindGatewayConfig = {
  TRUSTED_GATEWAY: trustedProxySchema.default(() => trustedProxySchema.parse('loopback, uniquelocal')),
};

/** A URL that may be left out, as an empty value too: it is undefined then. */
export const optionalUrl = (protocol: RegExp) =>
  z
    .union([z.literal(''), z.url({ protocol })])
    .optional()
    .transform((url) => url || undefined);

/** What our own servers show each other at what is not for anybody else (`/internal`); nothing: nobody gets in there. */
export const internalTokenConfig = { INTERNAL_TOKEN: z.string().min(16).optional() };

/** Where photographs are kept, with access key and secret as user and password; nothing: none are taken. */
export const s3Config = {
  S3_URL: optionalUrl(/^https?$/),
  /** Where browsers find the store, if that is not where the servers do. */
  S3_PUBLIC_URL: optionalUrl(/^https?$/),
  S3_REGION: z.string().default('us-east-1'),
};

/** Where Redis is, for those that use it: nothing, and they do without. */
export const redisConfig = {
  REDIS_URL: optionalUrl(/^rediss?$/),
};
