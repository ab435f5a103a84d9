/** A payment as the sandbox keeps it: what Stripe calls a PaymentIntent, with its one charge. */
export interface Intent {
  id: string;
  amount: number;
  currency: string;
  status: 'requires_payment_method' | 'requires_action' | 'requires_capture' | 'succeeded' | 'canceled';
  captured: number;
  refunded: number;
  /** What the buyer's bank has taken back. */
  chargedBack: number;
  failure: string | null;
  metadata: Record<string, string>;
  created: number;
}

/** What happens to an intent, and the events that tell of it. */
export interface Turn {
  intent: Intent;
  events: string[];
}

/** A refusal as Stripe words it. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What a buyer does on the page of the provider. */
export type Outcome = 'approve' | 'decline' | 'timeout' | 'challenge' | 'chargeback';

/**
 * @returns the payment after what its buyer has done. `challenge`: the bank asks something; approving answers it.
 *   `chargeback`: later, at their bank, of what is left of it.
 */
export function paid(intent: Intent, outcome: Outcome): Turn {
  if (outcome === 'chargeback') return chargedBack(intent);
  const isOpen = intent.status === 'requires_payment_method' || intent.status === 'requires_action';
  if (!isOpen || outcome === 'timeout') return { intent, events: [] };
  switch (outcome) {
    case 'challenge':
      return {
        intent: { ...intent, status: 'requires_action' },
        events: ['payment_intent.requires_action'],
      };
    case 'decline':
      return {
        intent: { ...intent, status: 'requires_payment_method', failure: 'card_declined' },
        events: ['payment_intent.payment_failed'],
      };
    case 'approve':
      return {
        intent: { ...intent, status: 'requires_capture' },
        events: ['payment_intent.amount_capturable_updated'],
      };
  }
}

function chargedBack(intent: Intent): Turn {
  const left = intent.captured - intent.refunded;
  if (left === 0 || intent.chargedBack > 0) return { intent, events: [] };
  return { intent: { ...intent, chargedBack: left }, events: ['charge.dispute.created'] };
}

/** @throws {Refused} unless so much is authorised. */
export function captured(intent: Intent, amount: number): Turn {
  if (intent.status !== 'requires_capture') throw unexpected(intent);
  if (!(amount > 0) || amount > intent.amount)
    throw new Refused('amount_too_large', 'Not so much was authorised.');
  return {
    intent: { ...intent, status: 'succeeded', captured: amount },
    events: ['payment_intent.succeeded', 'charge.captured'],
  };
}

/** @throws {Refused} where the money is taken already. */
export function cancelled(intent: Intent): Turn {
  if (intent.status === 'succeeded' || intent.status === 'canceled') throw unexpected(intent);
  return { intent: { ...intent, status: 'canceled' }, events: ['payment_intent.canceled'] };
}

/** @throws {Refused} where there is not so much left of what was taken. */
export function refunded(intent: Intent, amount: number): Turn {
  if (intent.status !== 'succeeded') throw unexpected(intent);
  if (intent.chargedBack > 0) throw new Refused('charge_disputed', 'The bank has taken it back already.');
  if (!(amount > 0) || intent.refunded + amount > intent.captured)
    throw new Refused('charge_already_refunded', 'There is not so much left to refund.');
  return {
    intent: { ...intent, refunded: intent.refunded + amount },
    events: ['charge.refunded'],
  };
}

function unexpected({ status }: Intent): Refused {
  return new Refused('payment_intent_unexpected_state', `The payment is ${status}.`);
}

/** @returns the intent as Stripe writes it. */
export function asIntent(intent: Intent) {
  const { id, amount, currency, status, metadata, created, failure } = intent;
  return {
    ...{ id, object: 'payment_intent', amount, currency, status, metadata, created },
    amount_capturable: status === 'requires_capture' ? amount : 0,
    amount_received: intent.captured,
    capture_method: 'manual',
    client_secret: `${id}_secret_of_the_sandbox`,
    last_payment_error: failure === null ? null : { code: failure, type: 'card_error' },
    latest_charge: intent.captured > 0 || status === 'requires_capture' ? asCharge(intent) : null,
    livemode: false,
  };
}

/** @returns what an event of a type is about, as Stripe writes it. */
export function asObject(type: string, intent: Intent) {
  if (type.startsWith('charge.dispute.')) return asDispute(intent);
  return type.startsWith('charge.') ? asCharge(intent) : asIntent(intent);
}

/** Names the payment, and nothing that was said of it. */
function asDispute({ id, chargedBack: amount, currency, created }: Intent) {
  return {
    ...{ id: id.replace('pi_', 'dp_'), object: 'dispute', amount, currency, created, metadata: {} },
    ...{ charge: id.replace('pi_', 'ch_'), payment_intent: id, status: 'needs_response' },
    reason: 'fraudulent',
  };
}

/** @returns its charge as Stripe writes it. */
function asCharge({ id, amount, currency, metadata, created, captured, refunded }: Intent) {
  return {
    ...{ id: id.replace('pi_', 'ch_'), object: 'charge', amount, currency, metadata, created },
    ...{ amount_captured: captured, amount_refunded: refunded, captured: captured > 0 },
    refunded: captured > 0 && refunded === captured,
    payment_intent: id,
  };
}
