import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';

/** Test data: a lamp for sale by Ida, as its page is told of it. */
export function aDetail(part: Partial<ListingDetail> = {}): ListingDetail {
  return {
    ...{ id: 'one', title: 'A lamp', category: 'heating-lighting', subcategory: null, species: null },
    ...{ price: { amount: '20.00', currency: 'USD' }, traits: [], sex: null, lifeStage: null },
    ...{ images: [], videos: [], media: [], description: 'It burns.', attributes: { condition: 'new' } },
    location: { city: 'Leeds', region: null, country: 'GB', lat: 53.8, lng: -1.55 },
    seller: { id: 'ida', displayName: 'Ida' },
    ...{ quantity: 1, left: 1, version: 2, status: 'active', favourites: 0 },
    publishedAt: '2026-11-28T10:00:00.000Z',
    ...{ createdAt: '2026-11-28T10:00:00.000Z', updatedAt: '2026-11-28T10:00:00.000Z', soldAt: null },
    ...part,
  };
}
