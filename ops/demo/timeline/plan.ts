import type { ChangeListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { asWritten } from '../animals/price.ts';
import { type Random, randomOf, weights } from '../chance/random.ts';
import { uuidV7 } from '../chance/uuid.ts';
import type { Seller } from '../sellers/seller.ts';
import { inDollars } from './in-dollars.ts';
import type { Market } from './market.ts';
import { type ListingBody, type Offer, offerOf } from './offer.ts';

/** A command on a listing, at a moment (Unix milliseconds). */
export type Step = { at: number } & (
  | { kind: 'create'; body: ListingBody }
  | { kind: 'change'; patch: { price: ListingBody['price'] } & Partial<ChangeListingBody> }
  | { kind: 'mark-sold'; price?: ListingBody['price'] }
  | { kind: 'publish' | 'hide' | 'remove' }
);

/** The whole life of one listing of the demo. */
export interface ListingPlan {
  index: number;
  id: string;
  seller: Seller;
  /** In order of time; the first creates. */
  steps: readonly Step[];
}

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** How far back the market goes. */
export const MARKET_DAYS = 274;

/** What becomes of a listing; a few planned sales lie in the future and do not happen. */
const fates = weights(['stays', 75.5], ['sold', 16.5], ['hidden', 3], ['draft', 3], ['removed', 2]);

/**
 * When the listing of that index is written. Later indices are later, and recent days have more than old ones.
 * @returns Unix milliseconds, at least three minutes before the market's present
 */
export function listedAt({ size, until }: Pick<Market, 'size' | 'until'>, index: number): number {
  const share = (size - index) / (size + 1);
  return Math.floor(until - 3 * MINUTE_MS - MARKET_DAYS * DAY_MS * share ** 1.5);
}

/** Plans the listing of that index, on its own: a market of a million is never in memory. */
export function planOf(market: Market, index: number): ListingPlan {
  const random = randomOf(market.seed, market.until, 'listing', index);
  const createdAt = listedAt(market, index);
  const id = uuidV7(createdAt, random);
  const offer = offerOf(market, createdAt, random);
  const steps: Step[] = [{ at: createdAt, kind: 'create', body: offer.body }];
  const fate = random.from(fates);
  if (fate !== 'draft') {
    const publishedAt = Math.min(market.until - MINUTE_MS, createdAt + random.integer(1, 40) * MINUTE_MS);
    steps.push({ at: publishedAt, kind: 'publish' });
    const end = endOf(fate, offer, publishedAt, market.until, random);
    const drops = priceDrops(offer, publishedAt, end?.at ?? market.until, random);
    steps.push(...drops);
    if (end) steps.push(end.kind === 'mark-sold' ? paidStep(end.at, offer, drops, random) : end);
  }
  return { index, id, seller: offer.seller, steps };
}

function endOf(
  fate: string,
  { appeal }: Offer,
  publishedAt: number,
  until: number,
  random: Random,
): Step | undefined {
  const room = until - publishedAt;
  if (fate === 'sold') {
    // Half are gone within a month, a wanted morph within ten days.
    const at = publishedAt + (0.2 + (-Math.log(1 - random.next()) * 40) / appeal) * DAY_MS;
    return at < until ? { at: Math.floor(at), kind: 'mark-sold' } : undefined;
  }
  if (fate === 'stays' || room < 2 * MINUTE_MS) return undefined;
  const at = Math.floor(publishedAt + room * (0.2 + 0.75 * random.next()));
  return { at, kind: fate === 'hidden' ? 'hide' : 'remove' };
}

/** How many sellers say what was paid, and how many of those had what they asked. */
const TELL_PRICE = 0.7;
const GOT_PRICE = 0.5;

/** The sale of what was offered: most sellers say what was paid, which is what was asked last or some less. */
export function paidStep(at: number, { cents }: Offer, drops: readonly Step[], random: Random): Step {
  if (!random.chance(TELL_PRICE)) return { at, kind: 'mark-sold' };
  const last = drops.at(-1);
  const asked = last?.kind === 'change' ? Math.round(Number(last.patch.price.amount) * 100) : cents;
  const paid = random.chance(GOT_PRICE)
    ? asked
    : Math.min(asked, asWritten((asked / 100) * (0.8 + 0.18 * random.next()), random));
  return {
    at,
    kind: 'mark-sold',
    price: inDollars(paid),
  };
}

/** One in seven comes down in price after some weeks, now and then twice. */
export function priceDrops({ cents }: Offer, publishedAt: number, end: number, random: Random): Step[] {
  const steps: Step[] = [];
  let price = cents;
  let at = publishedAt;
  while (random.chance(steps.length === 0 ? 0.22 : 0.25)) {
    at += random.integer(9, 60) * DAY_MS + random.integer(0, 1439) * MINUTE_MS;
    const lower = asWritten((price / 100) * (0.8 + 0.13 * random.next()), random);
    if (at >= end - MINUTE_MS || lower >= price) break;
    price = lower;
    steps.push({ at, kind: 'change', patch: { price: inDollars(price) } });
  }
  return steps;
}
