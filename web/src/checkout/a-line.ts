import type { CheckoutLine } from './lines.ts';

/** Test data: something that is bought. */
export function aLine(amount = '149.00'): CheckoutLine {
  return {
    quantity: 1,
    listing: {
      ...{ id: '7', title: 'Pied male', category: 'accessories', species: null, traits: [], images: [] },
      ...{ sex: null, lifeStage: null, publishedAt: null, version: 1, status: 'active' },
      price: { amount, currency: 'USD' },
      location: { city: 'Leeds', region: null, country: 'GB', lat: 1, lng: 2 },
      seller: { id: '8', displayName: 'Sells Here' },
    },
  };
}
