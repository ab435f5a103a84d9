import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nothing } from './facts.ts';
import type { PaymentProvider } from './provider.ts';
import { stripeProvider } from './stripe-provider.ts';

const [paymentId, webhookSecret] = ['01934f3e-0000-7000-8000-000000000001', 'whsec_of_a_test'];
let stripe: Server;
let provider: PaymentProvider;
/** The amounts that it was asked for. */
let asked: (string | null)[] = [];
let latestCharge: object | null = null;

beforeAll(async () => {
  stripe = createServer(async (request, response) => {
    const form = new URLSearchParams(await text(request));
    asked.push(form.get('amount') ?? form.get('amount_to_capture'));
    response.setHeader('content-type', 'application/json');
    const currency = form.get('currency') ?? 'isk';
    response.end(JSON.stringify({ ...intent, currency, latest_charge: latestCharge }));
  });
  stripe.listen(0, '127.0.0.1');
  await once(stripe, 'listening');
  const url = `http://127.0.0.1:${(stripe.address() as AddressInfo).port}`;
  provider = stripeProvider({
    name: 'stripe',
    secretKey: 'sk',
    webhookSecret,
    url,
    accountOf: () => 'acct_1',
  });
});
afterAll(() => stripe.close());
beforeEach(() => {
  asked = [];
  latestCharge = null;
});

const intent = {
  ...{ id: 'pi_1', object: 'payment_intent', status: 'succeeded', amount_received: 150_000 },
  metadata: { payment_id: paymentId },
};
/** @param version of Stripe's API in which the event is written. */
function told(type: string, object: object, version: string = Stripe.API_VERSION) {
  return eventOf(type, object, version).payment?.facts;
}
function eventOf(type: string, object: object, version: string = Stripe.API_VERSION) {
  const event = { id: 'evt_1', object: 'event', type, created: 0, api_version: version, data: { object } };
  const payload = JSON.stringify(event);
  const signature = new Stripe('sk').webhooks.generateTestHeaderString({ payload, secret: webhookSecret });
  return provider.eventOf(Buffer.from(payload), signature);
}

describe('krónur, of which there are no hundredths', () => {
  const kronur = { amount: 1500, currency: 'ISK' } as const;

  it('are asked for as Stripe counts them, in hundredths', async () => {
    await provider.open({ paymentId, ...kronur }, 'a');
    await provider.capture('pi_1', kronur, 'b');
    await provider.refund('pi_1', { ...kronur, refundId: paymentId }, 'c');
    await provider.payOut({ personId: paymentId, ...kronur }, 'd');
    expect(asked).toEqual(['150000', '150000', '150000', '150000']);
  });

  it('are understood as Stripe tells of them', async () => {
    expect((await provider.read('pi_1')).facts.captured).toBe(1500);
    const metadata = { payment_id: paymentId };
    expect(told('payment_intent.succeeded', { ...intent, currency: 'isk' })?.captured).toBe(1500);
    const charge = {
      ...{ currency: 'isk', metadata, captured: true, amount: 150_000 },
      ...{ amount_captured: 150_000, amount_refunded: 50_000 },
    };
    expect(told('charge.refunded', charge)).toMatchObject({ captured: 1500, refunded: 500 });
    const dispute = { currency: 'isk', payment_intent: 'pi_1', amount: 150_000, status: 'needs_response' };
    expect(told('charge.dispute.created', dispute)?.chargedBack).toBe(1500);
  });
});

describe('what is let go of an authorisation', () => {
  // 60.00 and 100.00 were authorised together, the 100.00 captured, and 10.00 of them have gone back.
  const charge = {
    ...{ object: 'charge', currency: 'usd', metadata: { payment_id: paymentId }, amount: 16_000 },
    ...{ captured: true, amount_captured: 10_000 },
  };

  it.each([
    ['before that told it apart', '2024-06-20', 7000],
    ['in which it is told apart', '2025-03-31.basil', 1000],
    ['that our library asks for', Stripe.API_VERSION, 1000],
  ])('has not gone back, in a version %s', (_, version, amount_refunded) => {
    const facts = { captured: 10_000, refunded: 1000 };
    expect(told('charge.refunded', { ...charge, amount_refunded }, version)).toMatchObject(facts);
  });

  it('is nothing that was taken, where all of it is let go', () => {
    const all = {
      ...charge,
      captured: false,
      amount_captured: null,
      amount_refunded: 16_000,
      refunded: true,
    };
    expect(told('charge.refunded', all, '2024-06-20')).toEqual(nothing);
  });

  it('is no part of what a look at the provider tells', async () => {
    // In krónur.
    latestCharge = { ...charge, amount_refunded: 1000 };
    expect((await provider.read('pi_1')).facts.refunded).toBe(10);
  });
});

it('a refund that has failed is told with its id, and one that has not is no news', () => {
  const refund = {
    ...{
      id: 're_1',
      object: 'refund',
      status: 'failed',
      payment_intent: 'pi_1',
      amount: 150_000,
      currency: 'isk',
    },
    ...{ metadata: { refund_id: paymentId }, failure_reason: 'expired_or_canceled_card' },
  };
  const failed = {
    ...{ ref: 'pi_1', refundRef: 're_1', refundId: paymentId, amount: 1500 },
    reason: 'expired_or_canceled_card',
  };
  for (const type of ['refund.failed', 'refund.updated', 'charge.refund.updated'])
    expect(eventOf(type, refund)).toMatchObject({ payment: undefined, failedRefund: failed });
  const byHand = { ...refund, metadata: {}, failure_reason: undefined };
  expect(eventOf('refund.failed', byHand).failedRefund).toMatchObject({
    ...{ refundId: undefined, reason: 'unknown' },
  });
  expect(eventOf('refund.updated', { ...refund, status: 'succeeded' }).failedRefund).toBeUndefined();
  expect(eventOf('refund.failed', { ...refund, payment_intent: null }).failedRefund).toBeUndefined();
});

it.each(['USD', 'JPY'] as const)('%s are the same there as here', async (currency) => {
  const opened = await provider.open({ paymentId, amount: 1500, currency }, 'a');
  expect([asked, opened.facts.captured]).toEqual([['1500'], 150_000]);
});
