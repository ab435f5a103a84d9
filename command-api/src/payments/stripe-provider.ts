import { Problem } from '@vivarium/contracts/problem.ts';
import Stripe from 'stripe';
import { type Facts, nothing } from './facts.ts';
import {
  type AtProvider,
  type FailedRefund,
  type PaymentProvider,
  type ProviderEvent,
  ProviderRefusal,
} from './provider.ts';
import { fromStripe, toStripe } from './stripe-amounts.ts';
import { takenAndRefunded } from './stripe-refunded.ts';

export interface StripeSettings {
  name: string;
  secretKey: string;
  webhookSecret: string;
  /** Where it is, if that is not Stripe itself: the sandbox, or a mock. */
  url?: string | undefined;
  /**
   * The connected account of a seller. Undefined: nobody has one. That of the sandbox takes any word; at Stripe itself sellers
   * would have to open theirs first, which nothing here has them do yet.
   */
  accountOf?: (personId: string) => string;
}

/** Signed longer ago than this, in seconds, an event is taken for a replay. */
const TOLERANCE_S = 5 * 60;
const TIMEOUT_MS = 5000;

/** @returns Stripe as the provider, by its own library; the sandbox is spoken to in the same way. */
export function stripeProvider(settings: StripeSettings): PaymentProvider {
  const { name, secretKey, webhookSecret, url, accountOf } = settings;
  const at = url === undefined ? undefined : new URL(url);
  const stripe = new Stripe(secretKey, {
    timeout: TIMEOUT_MS,
    // The tasks of orders try again by themselves.
    maxNetworkRetries: 0,
    telemetry: false,
    ...(at && {
      host: at.hostname,
      port: Number(at.port) || (at.protocol === 'https:' ? 443 : 80),
      protocol: at.protocol === 'https:' ? 'https' : 'http',
    }),
  });
  return {
    ...{ name, paysOut: accountOf !== undefined },
    open: ({ paymentId, amount, currency }, idempotencyKey) =>
      asking(
        stripe.paymentIntents.create(
          {
            amount: toStripe({ amount, currency }),
            currency: currency.toLowerCase(),
            capture_method: 'manual',
            allowed_payment_method_types: ['card'],
            metadata: { payment_id: paymentId },
            transfer_group: paymentId,
          },
          { idempotencyKey },
        ),
      ).then(intentOf),
    read: (ref) => asking(stripe.paymentIntents.retrieve(ref, { expand: ['latest_charge'] })).then(intentOf),
    capture: (ref, money, idempotencyKey) =>
      asking(
        stripe.paymentIntents.capture(ref, { amount_to_capture: toStripe(money) }, { idempotencyKey }),
      ).then(intentOf),
    cancel: (ref, idempotencyKey) =>
      asking(stripe.paymentIntents.cancel(ref, {}, { idempotencyKey })).then(intentOf),
    refund: (ref, { refundId, ...money }, idempotencyKey) =>
      asking(
        stripe.refunds.create(
          { payment_intent: ref, amount: toStripe(money), metadata: { refund_id: refundId } },
          { idempotencyKey },
        ),
      ).then(({ id }) => id),
    payOut: async ({ personId, amount, currency }, idempotencyKey) => {
      const destination = accountOf?.(personId);
      if (destination === undefined) throw new ProviderRefusal('no_connected_account', undefined);
      await asking(
        stripe.transfers.create(
          {
            amount: toStripe({ amount, currency }),
            currency: currency.toLowerCase(),
            destination,
            metadata: { person_id: personId },
          },
          { idempotencyKey },
        ),
      );
    },
    eventOf: (body, signature) => {
      try {
        return eventOf(stripe.webhooks.constructEvent(body, signature ?? '', webhookSecret, TOLERANCE_S));
      } catch (cause) {
        throw new Problem('invalid_signature', 'The signature is not that of the payment provider.', {
          cause,
        });
      }
    },
  };
}

function intentOf(intent: Stripe.PaymentIntent): AtProvider {
  return { ref: intent.id, paymentId: intent.metadata.payment_id, facts: factsOf(intent) };
}

/** @returns what an intent says of its payment. Its charge is in it only where we have asked for that: in the version of our library. */
function factsOf(intent: Stripe.PaymentIntent): Facts {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  return {
    ...nothing,
    authorised: intent.status === 'requires_capture' || intent.status === 'succeeded',
    captured: intent.status === 'succeeded' ? fromStripe(intent.amount_received, intent.currency) : 0,
    refunded: charge === null ? 0 : fromStripe(takenAndRefunded(charge).refunded, intent.currency),
    cancelled: intent.status === 'canceled',
    failure: intent.last_payment_error?.code ?? null,
  };
}

function eventOf(event: Stripe.Event): ProviderEvent {
  return {
    ...{ id: event.id, type: event.type },
    ...{ payment: paymentOf(event), failedRefund: failedRefundOf(event) },
  };
}

/** Of a refund that has failed Stripe tells in several events, each with an id of its own: the refund's is the same in all. */
function failedRefundOf(event: Stripe.Event): FailedRefund | undefined {
  if (!['refund.failed', 'refund.updated', 'charge.refund.updated'].includes(event.type)) return undefined;
  const refund = event.data.object as Stripe.Refund;
  const { id, status, payment_intent: intent, amount, currency, failure_reason: reason = 'unknown' } = refund;
  const ref = typeof intent === 'object' ? intent?.id : intent;
  if (status !== 'failed' || ref === undefined) return undefined;
  const refundId = refund.metadata?.refund_id;
  return { ref, refundRef: id, refundId, amount: fromStripe(amount, currency), reason };
}

function paymentOf(event: Stripe.Event): ProviderEvent['payment'] {
  const { type } = event;
  if (type.startsWith('payment_intent.')) {
    const intent = event.data.object as Stripe.PaymentIntent;
    const paymentId = intent.metadata.payment_id;
    return paymentId === undefined ? undefined : { paymentId, facts: factsOf(intent) };
  }
  if (type === 'charge.refunded') {
    const charge = event.data.object as Stripe.Charge;
    const { captured, refunded } = takenAndRefunded(charge, event.api_version);
    const { currency, metadata } = charge;
    const paymentId = metadata.payment_id;
    const facts = {
      ...nothing,
      captured: fromStripe(captured, currency),
      refunded: fromStripe(refunded, currency),
    };
    return paymentId === undefined ? undefined : { paymentId, facts };
  }
  if (type === 'charge.dispute.created' || type === 'charge.dispute.funds_withdrawn') {
    const { payment_intent: intent, amount, currency, status } = event.data.object as Stripe.Dispute;
    const ref = typeof intent === 'object' ? intent?.id : intent;
    // A bank that only asks has taken nothing yet.
    const isInquiry = type === 'charge.dispute.created' && status.startsWith('warning_');
    if (ref === undefined || isInquiry) return undefined;
    return { ref, facts: { ...nothing, chargedBack: fromStripe(amount, currency) } };
  }
  return undefined;
}

async function asking<Result>(request: Promise<Result>): Promise<Result> {
  try {
    return await request;
  } catch (error) {
    if (
      error instanceof Stripe.errors.StripeInvalidRequestError ||
      error instanceof Stripe.errors.StripeCardError ||
      error instanceof Stripe.errors.StripeIdempotencyError
    )
      throw new ProviderRefusal(error.code ?? error.type, error);
    throw error;
  }
}
