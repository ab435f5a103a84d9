import { z } from 'zod';

const named = {
  /** Of its addresses: `/auth/oidc/<name>`. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  /** As people know it. */
  label: z.string().min(1).max(40),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
};

const providerSchema = z.discriminatedUnion('kind', [
  /** Speaks OpenID Connect, as Google does: what it is like is found at its issuer. */
  z.strictObject({ ...named, kind: z.literal('oidc'), issuer: z.url() }),
  /** Speaks OAuth 2.0 alone; who somebody is is asked of its API. Addresses are set for its Enterprise Server only. */
  z.strictObject({
    ...named,
    kind: z.literal('github'),
    site: z.url().default('https://github.com'),
    api: z.url().default('https://api.github.com'),
  }),
]);
export type ProviderSettings = z.infer<typeof providerSchema>;

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
