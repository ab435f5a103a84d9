import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import type { Facts } from './facts.ts';

/** What there is to be paid. */
export interface Due {
  /** Of the payment, as UUID: the provider is told it, and tells it again with each event. */
  paymentId: string;
  amount: number;
  currency: Currency;
}

/** A payment as the provider has it. */
export interface AtProvider {
  /** The provider's own name for it. */
  ref: string;
  paymentId: string | undefined;
  facts: Facts;
}

/** Something that the provider tells of a payment. */
export interface ProviderEvent {
  id: string;
  type: string;
  /** Undefined: it is about something that is none of ours. A dispute knows the payment by the provider's name alone. */
  payment: (({ paymentId: string } | { ref: string }) & { facts: Facts }) | undefined;
  /** A refund that was taken for done, and has not arrived: the money is with us again. */
  failedRefund?: FailedRefund | undefined;
}

export interface FailedRefund {
  /** The provider's name for the payment. */
  ref: string;
  /** The provider's name for the refund. */
  refundRef: string;
  /** Of the refund, as it was asked for; undefined: we have not asked for it. */
  refundId: string | undefined;
  /** Minor units. */
  amount: number;
  reason: string;
}

/**
 * Who takes the buyers' money and pays the sellers: charges on the platform and separate transfers, as Stripe Connect has
 * them. Each call carries a word of its own by which it is known again: said twice, it is done once.
 */
export interface PaymentProvider {
  readonly name: string;
  /** Whether it is known where the money of sellers goes: without that nothing is paid out. */
  readonly paysOut: boolean;
  open(due: Due, key: string): Promise<AtProvider>;
  read(ref: string): Promise<AtProvider>;
  /** @param money at most what was authorised; the rest is let go. */
  capture(ref: string, money: Money, key: string): Promise<AtProvider>;
  /** Lets go what was authorised, or gives up waiting for it. */
  cancel(ref: string, key: string): Promise<AtProvider>;
  /**
   * @param refund what goes back, and its id, which is told again where it does not arrive
   * @returns the provider's name for it
   */
  refund(ref: string, refund: Money & { refundId: string }, key: string): Promise<string>;
  /** Sends money to a seller's own account. @throws {ProviderRefusal} where there is none that is known. */
  payOut(to: { personId: string; amount: number; currency: Currency }, key: string): Promise<void>;
  /** @throws {Problem} `invalid_signature` unless the provider has signed it, lately. */
  eventOf(body: Buffer, signature: string | undefined): ProviderEvent;
}

/** The provider has said no, for good: asking again will not help. */
export class ProviderRefusal extends Error {
  override readonly name = 'ProviderRefusal';
  readonly code: string;

  constructor(code: string, cause: unknown) {
    super(`the payment provider refuses: ${code}`, { cause });
    this.code = code;
  }
}
