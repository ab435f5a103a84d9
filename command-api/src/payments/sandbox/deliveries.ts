import { setTimeout as wait } from 'node:timers/promises';
import { backoffMs } from '@vivarium/platform/process/backoff.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import Stripe from 'stripe';
import type { Book } from './book.ts';

/** An event on its way. */
export interface Outgoing {
  id: string;
  url: string;
  body: string;
  tries: number;
}

const signing = new Stripe('sk_of_the_sandbox').webhooks;
/** Pauses between tries; after so many it is given up. */
const pauses = { firstMs: 100, longestMs: 5000 };
const MOST_TRIES = 60;

/** Sends events until they are taken, each apart from the others, so that none waits for another. */
export function createDeliveries(
  book: Book,
  { secret, mischief, logger }: { secret: string; mischief: ReadonlySet<string>; logger: Logger },
) {
  const closing = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const sendOnce = async ({ url, body }: Outgoing) => {
    const signature = signing.generateTestHeaderString({ payload: body, secret });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      body,
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(10_000)]),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`answered ${response.status}`);
  };
  const deliver = async (one: Outgoing) => {
    if (mischief.has('late')) await wait(300, undefined, { signal: closing.signal });
    for (let tries = one.tries; tries < MOST_TRIES && !closing.signal.aborted; tries += 1) {
      try {
        await sendOnce(one);
        if (mischief.has('repeat')) await Promise.allSettled([sendOnce(one), sendOnce(one)]);
        book.remove('event', one.id);
        return;
      } catch (err) {
        if (closing.signal.aborted) return;
        logger.debug({ err, event: one.id, tries }, 'an event was not taken');
        await wait(backoffMs(tries + 1, pauses), undefined, { signal: closing.signal });
      }
    }
    if (!closing.signal.aborted) book.remove('event', one.id);
  };
  const sendOne = (one: Outgoing): Promise<unknown> => {
    const delivery = deliver(one)
      .catch(() => undefined)
      .finally(() => underWay.delete(delivery));
    underWay.add(delivery);
    return delivery;
  };
  return {
    /** Sends them. @returns when all of them are taken, or given up. */
    send: (ones: readonly Outgoing[]): Promise<unknown> =>
      Promise.all((mischief.has('swap') ? ones.toReversed() : ones).map(sendOne)),
    close: async () => {
      closing.abort();
      await Promise.allSettled([...underWay]);
    },
  };
}
