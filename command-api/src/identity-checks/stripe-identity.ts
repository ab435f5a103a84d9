import { Problem } from '@vivarium/contracts/problem.ts';
import Stripe from 'stripe';
import type { Finding, IdentityProvider } from './provider.ts';

export interface StripeIdentitySettings {
  name: string;
  secretKey: string;
  webhookSecret: string;
  /** Where it is, if that is not Stripe itself: the sandbox. */
  url?: string | undefined;
  /** Where the pages of the sandbox are; Stripe says so itself. */
  pageOf?: ((checkId: string) => string) | undefined;
}

/** Signed longer ago than this, in seconds, an event is taken for a replay. */
const TOLERANCE_S = 5 * 60;
const TIMEOUT_MS = 5000;
/** The number of a document is told only to who asks for it by name. */
const EXPAND = ['last_verification_report', 'last_verification_report.document.number'];

/**
 * @returns Stripe Identity as the provider, by its own library; the sandbox is spoken to in the same way.
 * @see https://docs.stripe.com/identity/verification-sessions
 */
export function stripeIdentity(settings: StripeIdentitySettings): IdentityProvider {
  const { name, secretKey, webhookSecret, url, pageOf } = settings;
  const at = url === undefined ? undefined : new URL(url);
  const stripe = new Stripe(secretKey, {
    ...{ timeout: TIMEOUT_MS, maxNetworkRetries: 1, telemetry: false },
    ...(at && {
      host: at.hostname,
      port: Number(at.port) || (at.protocol === 'https:' ? 443 : 80),
      protocol: at.protocol === 'https:' ? 'https' : 'http',
    }),
  });
  const sessions = stripe.identity.verificationSessions;
  return {
    name,
    begin: async ({ checkId, returnUrl }) => {
      const { id, url: page } = await asking(
        sessions.create(
          { type: 'document', metadata: { check_id: checkId }, return_url: returnUrl },
          { idempotencyKey: checkId },
        ),
      );
      return { ref: id, url: pageOf?.(checkId) ?? page ?? returnUrl };
    },
    read: async (ref) => {
      const session = await asking(sessions.retrieve(ref, { expand: EXPAND }));
      const { check_id: checkId } = session.metadata;
      const isOpen = session.status === 'requires_input';
      const page = isOpen ? (pageOf?.(checkId ?? '') ?? session.url ?? undefined) : undefined;
      return { checkId, finding: findingOf(session), url: page };
    },
    forget: async (ref) => {
      try {
        await sessions.redact(ref);
      } catch (error) {
        const { code } = error instanceof Stripe.errors.StripeInvalidRequestError ? error : {};
        if (code !== 'resource_missing') await asking(Promise.reject(error));
      }
    },
    refOf: (body, signature) => {
      const event = signedBy(stripe, webhookSecret, body, signature);
      if (!event.type.startsWith('identity.verification_session.')) return undefined;
      return (event.data.object as Stripe.Identity.VerificationSession).id;
    },
  };
}

function signedBy(stripe: Stripe, secret: string, body: Buffer, signature: string | undefined) {
  try {
    return stripe.webhooks.constructEvent(body, signature ?? '', secret, TOLERANCE_S);
  } catch (cause) {
    const message = 'The signature is not that of the provider.';
    throw new Problem('invalid_signature', message, { cause });
  }
}

function findingOf({
  status,
  last_error: failed,
  last_verification_report: report,
}: Stripe.Identity.VerificationSession): Finding {
  const document = typeof report === 'object' ? report?.document : undefined;
  const { number, issuing_country: country } = document ?? {};
  if (status === 'verified') return number && country ? { found: 'document', country, number } : refused;
  if (status === 'canceled' || (status === 'requires_input' && failed !== null)) return refused;
  return { found: 'nothing yet' };
}

const refused: Finding = { found: 'not confirmed' };

async function asking<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (cause) {
    throw new Problem('identity_checks_unavailable', 'Documents cannot be looked at just now.', {
      retryAfter: 10,
      cause,
    });
  }
}
