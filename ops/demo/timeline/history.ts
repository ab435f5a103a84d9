import { liveAnimalAttributesSchema } from '@vivarium/contracts/listings/live-animal.ts';
import { asWritten } from '../animals/price.ts';
import { type Random, randomOf, weigh, weights } from '../chance/random.ts';
import { uuidV7 } from '../chance/uuid.ts';
import { fashionOf, hatchSeasonOf, seasonOf } from '../market/fashions.ts';
import { traded } from '../market/market.ts';
import { inDollars } from './in-dollars.ts';
import type { Market } from './market.ts';
import { type Offer, offerOf } from './offer.ts';
import { type ListingPlan, paidStep, priceDrops, type Step } from './plan.ts';

/** How far back the history of the demo goes. */
export const HISTORY_DAYS = 730;
/** Days before the present from which on ever less of what is listed is over already. */
const RUNNING_OUT = 150;

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** What became of a listing of the past. */
const fates = weights(['sold', 72], ['removed', 22], ['hidden', 6]);

/** Days before the present, 1 to {@link HISTORY_DAYS}, weighed by how much was listed on each that is over by now. */
const daysBack = new Map<number, ReturnType<typeof weighDays>>();

function weighDays(until: number) {
  const days = Array.from({ length: HISTORY_DAYS }, (_, i) => i + 1);
  return weigh(days, (back) => {
    // The market grows by a half in two years.
    const growth = 1.5 - (0.5 * back) / HISTORY_DAYS;
    return growth * seasonOf(until - back * DAY_MS) * Math.min(1, back / RUNNING_OUT) ** 1.5;
  });
}

/**
 * Plans a listing of the market's past, which is over: sold, taken away or hidden. So it adds to what was, and to nothing that
 * is for sale. Listed in its season, at the price and as often as it was in fashion.
 */
export function pastPlanOf(market: Market, index: number): ListingPlan {
  const random = randomOf(market.seed, market.until, 'past', index);
  const days = daysBack.get(market.until) ?? weighDays(market.until);
  daysBack.set(market.until, days);
  for (let attempt = 0; ; attempt += 1) {
    const back = random.from(days) - random.next();
    const createdAt = Math.floor(market.until - Math.max(0.1, back) * DAY_MS);
    const offer = offerOf(market, createdAt, random);
    if (attempt < 40 && !isOfItsTime(offer, createdAt, back / HISTORY_DAYS, random)) continue;
    const then = asItCost(offer, back / HISTORY_DAYS, random);
    return planOfPast(market, index, then, createdAt, random);
  }
}

/** The most that a fashion makes of a trait; what is drawn is thinned out to it. */
const MOST_IN_FASHION = 2;

function isOfItsTime({ seller, body }: Offer, listedAt: number, age: number, random: Random): boolean {
  if (seller.registeredAt > listedAt) return false;
  const { species, traits } = animalIn(body);
  if (species === undefined) return random.chance(0.35);
  const hatchMonth = traded.find((one) => one.species.slug === species)?.market.hatchMonth;
  const { listed } = fashionOf(species, traits, age);
  return random.chance(
    (hatchSeasonOf(hatchMonth, listedAt) * Math.min(listed, MOST_IN_FASHION)) / MOST_IN_FASHION,
  );
}

function asItCost(offer: Offer, age: number, random: Random): Offer {
  const { species, traits } = animalIn(offer.body);
  const { price } = fashionOf(species ?? '', traits, age);
  const cents = asWritten((offer.cents / 100) * price, random);
  return { ...offer, cents, body: { ...offer.body, price: inDollars(cents) } };
}

function planOfPast(
  market: Market,
  index: number,
  offer: Offer,
  createdAt: number,
  random: Random,
): ListingPlan {
  const publishedAt = createdAt + random.integer(1, 40) * MINUTE_MS;
  const room = market.until - MINUTE_MS - publishedAt;
  const fate = random.from(fates);
  // Half of what sells is gone within five weeks, a wanted morph within ten days; what does not is kept for months.
  const days =
    fate === 'sold' ? 0.2 + (-Math.log(1 - random.next()) * 52) / offer.appeal : 30 + random.next() * 170;
  const end = publishedAt + Math.floor(Math.min(days * DAY_MS, room * (0.2 + 0.75 * random.next())));
  const drops = priceDrops(offer, publishedAt, end, random);
  const steps: Step[] = [
    { at: createdAt, kind: 'create', body: offer.body },
    { at: publishedAt, kind: 'publish' },
    ...drops,
    fate === 'sold'
      ? paidStep(end, offer, drops, random)
      : { at: end, kind: fate === 'hidden' ? 'hide' : 'remove' },
  ];
  return { index, id: uuidV7(createdAt, random), seller: offer.seller, steps };
}

function animalIn({ category, attributes }: Offer['body']) {
  if (category !== 'live-animal') return { species: undefined, traits: [] };
  return liveAnimalAttributesSchema.parse(attributes);
}
