import {
  type CreateListingBody,
  createListingBodySchema,
} from '@vivarium/contracts/listings/http/commands.ts';
import type { AnimalListing, GoodsListing } from '@vivarium/contracts/listings/state.ts';

const base: Omit<AnimalListing, 'category' | 'attributes'> = {
  id: '01934f3e-0000-7000-8000-000000000001',
  version: 3,
  sellerId: '01934f3e-0000-7000-8000-00000000000a',
  status: 'draft',
  title: 'Pied male, proven',
  description: 'Eats frozen rats.',
  price: { amount: 14_900, currency: 'USD' },
  quantity: 1,
  location: { lat: 30.2672, lng: -97.7431, city: 'Austin', region: 'Texas', country: 'US' },
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-02T10:00:00.000Z',
  publishedAt: null,
  soldAt: null,
  media: [],
};

/** Test data: a draft of an animal that lacks nothing to be published. */
export function aListing(parts: Partial<AnimalListing> = {}): AnimalListing {
  return {
    ...base,
    category: 'live-animal',
    attributes: {
      species: 'python-regius',
      traits: [{ gene: 'pied', zygosity: 'visual' }],
      sex: 'male',
      lifeStage: 'adult',
      origin: 'captive_bred',
    },
    ...parts,
  };
}

/** Test data: a draft of goods that lacks nothing to be published. */
export function aGoodsListing(parts: Partial<GoodsListing> = {}): GoodsListing {
  return {
    ...base,
    title: 'Terrarium 120 x 60 x 60',
    category: 'enclosure',
    attributes: { condition: 'used', material: 'glass', widthCm: 120 },
    ...parts,
  };
}

/** Test data: a body of `POST /listings` that is right. */
export function aListingBody(parts: Record<string, unknown> = {}) {
  return {
    category: 'live-animal',
    title: 'Pied male, proven',
    description: 'Eats frozen rats.',
    price: { amount: '149.00', currency: 'USD' },
    location: { lat: 30.2672, lng: -97.7431, city: 'Austin', region: 'Texas', country: 'US' },
    attributes: {
      species: 'python-regius',
      traits: [{ gene: 'pied', zygosity: 'visual' }],
      sex: 'male',
      lifeStage: 'adult',
      origin: 'captive_bred',
    },
    ...parts,
  };
}

/** Test data: {@link aListingBody} as the commands take it. */
export function aParsedListingBody(): CreateListingBody {
  return createListingBodySchema.parse(aListingBody());
}
