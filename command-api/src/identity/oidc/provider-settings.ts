import { z } from 'zod';

const named = {
  /** Of its addresses: `/auth/oidc/<name>`. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  /** As people know it. */
  label: z.string().min(1).max(40),
  clientId: z.string().min(1),
};
const clientSecret = z.string().min(1);

const providerSchema = z.discriminatedUnion('kind', [
  /** Speaks OpenID Connect, as Google does: what it is like is found at its issuer. */
  z.strictObject({ ...named, kind: z.literal('oidc'), clientSecret, issuer: z.url() }),
  /** Speaks OAuth 2.0 alone; who somebody is is asked of its API. Addresses are set for its Enterprise Server only. */
  z.strictObject({
    ...named,
    kind: z.literal('github'),
    clientSecret,
    site: z.url().default('https://github.com'),
    api: z.url().default('https://api.github.com'),
  }),
  /** OpenID Connect in Apple's way: its secret is a token that we sign, and it answers by a form. */
  z.strictObject({
    ...named,
    kind: z.literal('apple'),
    teamId: z.string().min(1),
    keyId: z.string().min(1),
    /** PKCS#8, as PEM: the file that Apple gives once. */
    privateKey: z.string().startsWith('-----BEGIN PRIVATE KEY-----'),
    issuer: z.url().default('https://appleid.apple.com'),
  }),
]);
export type ProviderSettings = z.infer<typeof providerSchema>;
export type GithubSettings = Extract<ProviderSettings, { kind: 'github' }>;
export type AppleSettings = Extract<ProviderSettings, { kind: 'apple' }>;

/** Providers to sign in with, as JSON: `[{"kind":"oidc","name":"google","label":"Google","issuer":"https://accounts.google.com",…}]`. */
export const providersSettingSchema = z
  .preprocess((given) => (typeof given === 'string' ? parsed(given) : given), z.array(providerSchema))
  .default([]);

function parsed(text: string): unknown {
  if (text.trim() === '') return [];
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
