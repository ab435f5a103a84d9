import { restrictedGenesIn, restrictedIn } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import { isAnimal, type ListingState } from '@vivarium/contracts/listings/state.ts';
import type { Terms } from '@vivarium/contracts/orders/deadlines.ts';
import type { PlaceOrderBody } from '@vivarium/contracts/orders/http.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import { type DeliveryMethod, offeredWays } from '@vivarium/contracts/shared/delivery-method.ts';
import { MAX_MINOR, type Money } from '@vivarium/contracts/shared/money.ts';
import { dueOf } from '../due.ts';
import { animalSale } from '../saga/animal-sale.ts';
import { regionOf } from './region-of.ts';

export interface Placing {
  ids: { order: string; payment: string };
  provider: string;
  buyerId: string;
  now: Date;
  terms: Terms;
  /** Whoever leaves or is kept out ends what there is, and sells nothing more. */
  isSellerAway: boolean;
  /** Of the total, in hundredths of a per cent. */
  feePoints: number;
  /** Whether a moderator has to look at it first. */
  isHigh: (total: OrderState['total']) => boolean;
}

/** What is ordered, and where it goes. */
export interface Ordered extends Pick<PlaceOrderBody, 'quantity' | 'price'> {
  delivery: Pick<PlaceOrderBody['delivery'], 'method'>;
  address?: Address | undefined;
  /** What one piece costs this buyer, where they have agreed on another price than is asked. */
  agreed?: Money | undefined;
}

/**
 * Decides what an order says, by the listing as it is now. Whether there is enough of it is not decided here: the row of
 * its stock does that, and nothing else.
 */
export function decidePlace(
  listing: ListingState,
  body: Ordered,
  { ids, provider, buyerId, now, terms, isSellerAway, feePoints, isHigh }: Placing,
): OrderState | Problem {
  if (listing.sellerId === buyerId) return new Problem('own_listing', 'This listing is your own.');
  if (listing.status !== 'active' || isSellerAway) return notAvailable();
  const { price: seen, agreed: unitPrice = listing.price } = body;
  if (seen && (seen.amount !== unitPrice.amount || seen.currency !== unitPrice.currency))
    return new Problem('price_changed', 'The price has changed since you saw it. Look at it again.');
  if (!offeredWays(listing).includes(body.delivery.method)) return notOffered(body.delivery.method);
  const restricted = restrictionAgainst(listing, body);
  if (restricted !== undefined) return restricted;
  const at = now.toISOString();
  const total = { amount: unitPrice.amount * body.quantity, currency: unitPrice.currency };
  if (total.amount === 0)
    return new Problem('validation_failed', 'Something that costs nothing is not paid for.');
  if (total.amount > MAX_MINOR) return tooMuch('quantity');
  const {
    delivery: { method },
    address,
  } = body;
  const order: OrderState = {
    id: ids.order,
    version: 1,
    paymentId: ids.payment,
    provider,
    buyerId,
    sellerId: listing.sellerId,
    listingId: listing.id,
    item: {
      version: listing.version,
      title: listing.title,
      category: listing.category,
      species: isAnimal(listing) ? (listing.attributes.species ?? null) : null,
      mediaId: listing.media[0]?.id ?? null,
    },
    quantity: body.quantity,
    unitPrice,
    total,
    discount: 0,
    fee: feeOf(total.amount, feePoints),
    subsidy: 0,
    refunded: 0,
    promised: 0,
    status: 'pending',
    payment: { status: 'pending', escrow: 'none' },
    delivery: { method, country: address?.country ?? null, region: address?.region ?? null },
    shipment: null,
    review: isHigh(total) ? 'awaiting' : 'none',
    dispute: null,
    returning: null,
    reason: null,
    due: null,
    saga: { name: animalSale.name, done: [animalSale.steps[0]?.name ?? ''], state: 'running' },
    history: [{ what: 'place', by: 'buyer', at }],
    createdAt: at,
    updatedAt: at,
  };
  return { ...order, due: dueOf(order, terms) };
}

/** What a coupon takes off an order, in minor units: less than all of it. */
export interface Discount {
  amount: number;
  bornBy: 'marketplace' | 'seller';
}

/**
 * @returns the order with a discount. A seller who bears it is paid by the lower price; where the marketplace does, they get
 *   to the cent what they would have got without, of which the buyer's money is one part and the subsidy the other.
 */
export function discounted(order: OrderState, { amount, bornBy }: Discount, feePoints: number): OrderState {
  const total = { ...order.total, amount: order.total.amount - amount };
  const fee = feeOf(total.amount, feePoints);
  const subsidy = bornBy === 'marketplace' ? amount - (order.fee - fee) : 0;
  return { ...order, total, discount: amount, fee, subsidy };
}

const feeOf = (amount: number, points: number): number => Math.floor((amount * points) / 10_000);

export function notAvailable(): Problem {
  return new Problem('not_available', 'There is not so much of it left.');
}

/** @param path what there is too much of */
export function tooMuch(path: string): Problem {
  return new Problem('validation_failed', 'It comes to more than can be paid at once. Buy less of it.', {
    details: [{ path, message: 'comes to more than can be paid at once' }],
  });
}

function notOffered(method: DeliveryMethod): Problem {
  const message =
    method === 'pickup' ? 'Its seller only sends it.' : 'Its seller does not send it: it is picked up.';
  return new Problem('delivery_not_offered', message, {
    details: [{ path: 'delivery.method', message: 'is not offered by its seller' }],
  });
}

/** The law of where it goes, as the search has it: what is sure leaves out, what is only likely does not. */
function restrictionAgainst(
  listing: ListingState,
  { delivery: { method }, address }: Ordered,
): Problem | undefined {
  if (!isAnimal(listing)) return undefined;
  const place = method === 'pickup' ? listing.location : address;
  const region = place && regionOf(place);
  if (region === undefined) return undefined;
  const { species, traits } = listing.attributes;
  const genes = restrictedGenesIn(region);
  const law = restrictedIn(region).find((one) => one.species === species);
  if (law === undefined && !traits.some(({ gene }) => genes.includes(gene))) return undefined;
  return new Problem(
    'species_restricted',
    law?.restriction.rule ?? 'Animals like this may not be kept where it would go.',
    { details: [{ path: 'delivery.address', message: `is in ${region}, where it may not be kept` }] },
  );
}
