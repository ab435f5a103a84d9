import type { CreateSavedSearchBody } from '@vivarium/contracts/saved-searches/http.ts';

/** What a buyer of the demo looks for. Under its name it is found again at the next start. */
export type Wish = CreateSavedSearchBody & { name: string };

/** @param seller whom the buyer follows, and what they are called */
export function wishesOf(seller: { id: string; displayName: string }): readonly Wish[] {
  return [
    {
      name: 'Pied ball pythons up to $900',
      query: { q: 'pied ball python under 900', understand: true },
      notify: { channels: ['in_app', 'email'], frequency: 'instant' },
      paused: false,
    },
    {
      name: 'Female hognose snakes',
      query: { species: ['heterodon-nasicus'], sex: ['female'] },
      notify: { channels: ['in_app', 'email'], frequency: 'daily' },
      paused: false,
    },
    {
      name: `New from ${seller.displayName}`,
      query: { seller: seller.id },
      notify: { channels: ['in_app'], frequency: 'instant' },
      paused: false,
    },
  ];
}

const common = {
  category: 'live-animal',
  location: { lat: 45.52, lng: -122.68, city: 'Portland', region: 'Oregon', country: 'US' },
};

/** What the seller lists once the buyer looks for it: bodies of `POST /listings`. */
export const arrivals = [
  {
    ...common,
    title: 'Pied ball python, high white',
    description:
      'Hatched here last summer from our own pair. Eats frozen-thawed rat pups every week and sheds in one piece.',
    price: { amount: '640.00', currency: 'USD' },
    attributes: {
      species: 'python-regius',
      traits: [{ gene: 'pied', zygosity: 'visual' }],
      sex: 'female',
      lifeStage: 'juvenile',
      origin: 'captive_bred',
      weightGrams: 380,
    },
  },
  {
    ...common,
    title: 'Western hognose, calm and a keen eater',
    description:
      'Second clutch of this year, on mouse pinkies since her first shed. Hisses a little, never bites.',
    price: { amount: '180.00', currency: 'USD' },
    attributes: {
      species: 'heterodon-nasicus',
      traits: [],
      sex: 'female',
      lifeStage: 'hatchling',
      origin: 'captive_bred',
      weightGrams: 14,
    },
  },
] as const;
