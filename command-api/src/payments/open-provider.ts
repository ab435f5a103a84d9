import { Problem } from '@vivarium/contracts/problem.ts';
import type { ContextConfig } from '../config.ts';
import { SANDBOX_SECRET } from './config.ts';
import type { PaymentProvider } from './provider.ts';
import { stripeProvider } from './stripe-provider.ts';

type PaymentSettings = Pick<ContextConfig, 'STRIPE_SECRET_KEY' | 'PAYMENTS_URL' | 'PAYMENTS_WEBHOOK_SECRET'>;

const opened = new WeakMap<PaymentSettings, PaymentProvider>();

/**
 * @returns whoever takes payments, by the settings: one for the same.
 * @throws where there is a key and nothing to know by what the provider signs: anybody could say then that something is paid.
 */
export function openProvider(settings: PaymentSettings): PaymentProvider {
  const known = opened.get(settings) ?? newProvider(settings);
  opened.set(settings, known);
  return known;
}

function newProvider(settings: PaymentSettings): PaymentProvider {
  const { STRIPE_SECRET_KEY: key, PAYMENTS_URL: url, PAYMENTS_WEBHOOK_SECRET: secret } = settings;
  if (key && !secret) throw new Error('STRIPE_SECRET_KEY is set, and PAYMENTS_WEBHOOK_SECRET is not');
  if (key && secret) return stripeProvider({ name: 'stripe', secretKey: key, webhookSecret: secret, url });
  const webhookSecret = secret || SANDBOX_SECRET;
  if (url) {
    const accountOf = (personId: string) => `acct_${personId.replaceAll('-', '').slice(0, 16)}`;
    return stripeProvider({ name: 'sandbox', secretKey: 'sk_of_the_sandbox', webhookSecret, url, accountOf });
  }
  return absentProvider();
}

/** Orders are taken, and come to nothing when nobody has paid them. */
function absentProvider(): PaymentProvider {
  const refuse = () =>
    Promise.reject(new Problem('provider_unavailable', 'There is nobody here who takes payments.'));
  return {
    ...{ name: 'none', paysOut: false },
    ...{ open: refuse, read: refuse, capture: refuse, cancel: refuse, refund: refuse, payOut: refuse },
    eventOf: () => {
      throw new Problem('invalid_signature', 'There is no payment provider here.');
    },
  };
}
