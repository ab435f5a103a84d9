import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { ContextConfig } from '../config.ts';
import { SANDBOX_SECRET } from '../payments/config.ts';
import type { IdentityProvider } from './provider.ts';
import { stripeIdentity } from './stripe-identity.ts';

type Settings = Pick<
  ContextConfig,
  'STRIPE_SECRET_KEY' | 'PAYMENTS_URL' | 'PAYMENTS_WEBHOOK_SECRET' | 'IDENTITY_WEBHOOK_SECRET' | 'PUBLIC_URL'
>;

/** @returns who looks at documents: Stripe, where it may tell us what it finds; else the sandbox; else nobody. */
export function openIdentityProvider(settings: Settings): IdentityProvider | undefined {
  const { STRIPE_SECRET_KEY: secretKey, IDENTITY_WEBHOOK_SECRET: webhookSecret } = settings;
  if (secretKey)
    return webhookSecret ? stripeIdentity({ name: 'stripe', secretKey, webhookSecret }) : undefined;
  const { PAYMENTS_URL: url, PAYMENTS_WEBHOOK_SECRET: secret, PUBLIC_URL } = settings;
  if (!url) return undefined;
  return stripeIdentity({
    ...{ name: 'sandbox', secretKey: 'sk_of_the_sandbox', webhookSecret: secret || SANDBOX_SECRET, url },
    pageOf: (checkId) => new URL(`/show-document/${encodeId(checkId)}`, PUBLIC_URL).href,
  });
}
