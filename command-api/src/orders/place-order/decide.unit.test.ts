import { restrictedIn } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import { usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import { orderStateSchema } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import { MAX_MINOR } from '@vivarium/contracts/shared/money.ts';
import { describe, expect, it } from 'vitest';
import { aGoodsListing, aListing } from '../../listings/a-listing.ts';
import { decidePlace, type Ordered, type Placing } from './decide.ts';

const now = new Date('2026-11-28T10:00:00.000Z');
const placing: Placing = {
  ids: { order: '01934f3e-0000-7000-8000-000000000021', payment: '01934f3e-0000-7000-8000-000000000022' },
  provider: 'sandbox',
  buyerId: '01934f3e-0000-7000-8000-00000000000b',
  now,
  terms: usualTerms,
  feePoints: 500,
  isHigh: () => false,
  isSellerAway: false,
};
const address = (parts: Partial<Address> = {}): Address => ({
  ...{ name: 'Ben Buyer', line1: '1 Main Street', city: 'Portland' },
  ...{ region: 'Oregon', postcode: '97201', country: 'US', ...parts },
});
const sent: Ordered = { quantity: 1, delivery: { method: 'shipping' }, address: address() };
const pickup: Ordered = { quantity: 1, delivery: { method: 'pickup' } };
const listing = aListing({ status: 'active', quantity: 3, media: [{ id: placing.ids.order, alt: 'it' }] });
const place = (body: Partial<Ordered> = {}, of: Parameters<typeof decidePlace>[0] = listing, more = {}) =>
  decidePlace(of, { ...sent, ...body }, { ...placing, ...more });
/** The code of a refusal, which is to say something, and where there is one, of which field. */
function refusal(decided: ReturnType<typeof place>): string | undefined {
  if (!(decided instanceof Problem)) return undefined;
  expect(decided.message).not.toBe('');
  return decided.code;
}

describe('an order that is placed', () => {
  it('says what is bought, as it is now, where it goes and what happens by itself', () => {
    const order = place({ quantity: 2 });
    expect(order).toEqual({
      ...{ id: placing.ids.order, version: 1, paymentId: placing.ids.payment, provider: 'sandbox' },
      ...{ buyerId: placing.buyerId, sellerId: listing.sellerId, listingId: listing.id },
      item: {
        ...{ version: 3, title: 'Pied male, proven', category: 'live-animal', species: 'python-regius' },
        mediaId: placing.ids.order,
      },
      quantity: 2,
      unitPrice: { amount: 14_900, currency: 'USD' },
      total: { amount: 29_800, currency: 'USD' },
      ...{ discount: 0, fee: 1490, subsidy: 0, refunded: 0, promised: 0 },
      status: 'pending',
      payment: { status: 'pending', escrow: 'none' },
      delivery: { method: 'shipping', country: 'US', region: 'Oregon' },
      ...{ shipment: null, review: 'none', dispute: null, returning: null, reason: null },
      due: { what: 'unpaid', at: '2026-11-28T10:15:00.000Z' },
      saga: { name: 'animal.sale', done: ['inventory.reserve_animal'], state: 'running' },
      history: [{ what: 'place', by: 'buyer', at: now.toISOString() }],
      ...{ createdAt: now.toISOString(), updatedAt: now.toISOString() },
    });
    expect(orderStateSchema.safeParse(order).success).toBe(true);
  });

  it('comes to no more than can be paid at once', () => {
    const dear = aListing({
      status: 'active',
      quantity: 9999,
      price: { amount: MAX_MINOR, currency: 'USD' },
    });
    expect(refusal(place({ quantity: 1 }, dear))).toBeUndefined();
    expect(place({ quantity: 2 }, dear)).toMatchObject({
      code: 'validation_failed',
      details: [{ path: 'quantity' }],
    });
  });

  it('goes nowhere where it is picked up', () => {
    expect(place({ ...pickup, address: undefined })).toMatchObject({
      delivery: { method: 'pickup', country: null, region: null },
    });
  });

  it('names no picture and no species where there is none', () => {
    const goods = aGoodsListing({ status: 'active' });
    expect(place({}, goods)).toMatchObject({ item: { species: null, mediaId: null, category: 'enclosure' } });
    const { species: _, ...attributes } = listing.attributes;
    expect(place({}, aListing({ status: 'active', attributes }))).toMatchObject({ item: { species: null } });
  });

  it('costs what its buyer has agreed on, where they have', () => {
    const agreed = { amount: 10_001, currency: 'EUR' } as const;
    expect(place({ agreed, quantity: 3 })).toMatchObject({
      ...{ unitPrice: agreed, total: { amount: 30_003, currency: 'EUR' } },
      // A cent that cannot be split is the seller’s.
      fee: 1500,
    });
  });

  it('is looked at by a moderator where its sum is high', () => {
    const isHigh: Placing['isHigh'] = ({ amount }) => amount >= 29_800;
    expect(place({ quantity: 2 }, listing, { isHigh })).toMatchObject({ review: 'awaiting' });
    expect(place({ quantity: 1 }, listing, { isHigh })).toMatchObject({ review: 'none' });
  });
});

describe('an order is refused', () => {
  it('for one’s own listing', () => {
    expect(refusal(place({}, listing, { buyerId: listing.sellerId }))).toBe('own_listing');
  });

  it.each(['draft', 'reserved', 'sold', 'hidden'] as const)('for what is %s', (status) => {
    expect(refusal(place({}, aListing({ ...listing, status })))).toBe('not_available');
  });

  it('for what is of somebody who leaves or is kept out', () => {
    expect(refusal(place({}, listing, { isSellerAway: true }))).toBe('not_available');
  });

  it('where the price is another than was seen, in sum or currency, an agreed one included', () => {
    const [right, agreed] = [listing.price, { amount: 9900, currency: 'USD' } as const];
    expect(refusal(place({ price: right }))).toBeUndefined();
    expect(refusal(place({ price: { ...right, amount: 14_899 } }))).toBe('price_changed');
    expect(refusal(place({ price: { ...right, currency: 'EUR' } }))).toBe('price_changed');
    expect(refusal(place({ price: right, agreed }))).toBe('price_changed');
    expect(refusal(place({ price: agreed, agreed }))).toBeUndefined();
  });

  it('for what costs nothing', () => {
    expect(refusal(place({}, { ...listing, price: { amount: 0, currency: 'USD' } }))).toBe(
      'validation_failed',
    );
  });
});

describe('a way of getting it that its seller does not offer', () => {
  const only = (...delivery: ('pickup' | 'shipping')[]) => aListing({ ...listing, delivery });

  it('is refused, at its field', () => {
    expect(refusal(place(pickup, only('shipping')))).toBe('delivery_not_offered');
    expect(place({}, only('pickup'))).toMatchObject({
      ...{ code: 'delivery_not_offered', message: 'Its seller does not send it: it is picked up.' },
      details: [{ path: 'delivery.method', message: 'is not offered by its seller' }],
    });
  });

  it('is none where it is one of those that are offered, or nothing is said of them', () => {
    for (const way of [sent, pickup]) {
      expect(refusal(place(way))).toBeUndefined();
      expect(refusal(place(way, only(way.delivery.method)))).toBeUndefined();
      expect(refusal(place(way, only('shipping', 'pickup')))).toBeUndefined();
    }
  });
});

describe('an animal that may not be kept where it would go', () => {
  const hawaii = { address: address({ region: 'Hawaii' }) };

  it('is refused with the law and the region', () => {
    const law = restrictedIn('US-HI').find(({ species }) => species === 'python-regius');
    expect(place(hawaii)).toMatchObject({
      code: 'species_restricted',
      message: law?.restriction.rule,
      details: [{ path: 'delivery.address', message: 'is in US-HI, where it may not be kept' }],
    });
  });

  it('is refused where it would be picked up there, whoever lives elsewhere', () => {
    const there = aListing({ ...listing, location: { ...listing.location, region: 'Hawaii' } });
    expect(refusal(place(pickup, there))).toBe('species_restricted');
    expect(refusal(place({ ...pickup, ...hawaii }))).toBeUndefined();
    expect(refusal(place({}, there))).toBeUndefined();
  });

  it('is refused for its genes alone', () => {
    const axolotl = (gene: string) =>
      aListing({
        ...listing,
        attributes: {
          ...listing.attributes,
          species: 'ambystoma-mexicanum',
          traits: [
            { gene: 'leucistic', zygosity: 'visual' },
            { gene, zygosity: 'visual' },
          ],
        },
      });
    const germany = { address: address({ country: 'DE', region: undefined }) };
    expect(place(germany, axolotl('gfp'))).toMatchObject({
      code: 'species_restricted',
      message: 'Animals like this may not be kept where it would go.',
    });
    expect(refusal(place(germany, axolotl('albino')))).toBeUndefined();
    expect(refusal(place({}, axolotl('gfp')))).toBeUndefined();
  });

  it('says nothing of goods, nor where nobody knows where it goes', () => {
    expect(refusal(place(hawaii, aGoodsListing({ status: 'active' })))).toBeUndefined();
    expect(refusal(place({ address: undefined }))).toBeUndefined();
  });
});
