import Stripe from 'stripe';
import { SANDBOX_SECRET } from '../payments/config.ts';

/**
 * Tells command-api something as Stripe does, in an event of its own.
 * @param url of command-api
 * @param version of Stripe's API in which it is written
 * @returns the status of the answer
 */
export async function tellAsStripe(
  url: string,
  type: string,
  object: object,
  version: string = Stripe.API_VERSION,
): Promise<number> {
  const event = { object: 'event', type, created: 0, api_version: version, data: { object } };
  const payload = JSON.stringify({ id: `evt_${crypto.randomUUID()}`, ...event });
  const signature = new Stripe('sk').webhooks.generateTestHeaderString({ payload, secret: SANDBOX_SECRET });
  const answer = await fetch(`${url}/payments/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body: payload,
  });
  return answer.status;
}
