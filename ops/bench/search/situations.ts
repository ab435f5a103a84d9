import { geneOf, speciesBySlug } from '@vivarium/catalogue/index.ts';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { SearchRequest } from '@vivarium/contracts/search/http/request.ts';
import type { Random } from '../../random/seeded.ts';
import { type PageState, pageRequests } from './page-requests.ts';

/** Something that people do on the search page, each time with other words, refinements and places. */
export interface Situation {
  name: string;
  /** Whether both engines mean the same by it, so that hits and counts must be the same. */
  isComparable: boolean;
  requests(random: Random, listings: readonly ListingDocument[]): SearchRequest[];
}

type Refine = (listing: ListingDocument, random: Random) => PageState;

/** What can be set, each so that the listing still fits. */
const refinements: readonly { name: string; refine: Refine }[] = [
  { name: 'species', refine: ({ species }) => ({ oneOf: { species: [species ?? ''] } }) },
  { name: 'sex', refine: ({ sex }) => ({ oneOf: { sex: [sex ?? ''] } }) },
  { name: 'trait', refine: ({ traits }, random) => ({ allOf: { traits: [random.pick(traits)] } }) },
  { name: 'lifeStage', refine: ({ lifeStage }) => ({ oneOf: { lifeStage: [lifeStage ?? ''] } }) },
  {
    name: 'price',
    refine: ({ priceDollars }, random) => ({
      price: {
        min: Math.floor(priceDollars * (0.4 + random.next() * 0.4)),
        max: Math.ceil(priceDollars * (1.3 + random.next())),
      },
    }),
  },
  { name: 'country', refine: ({ country }) => ({ oneOf: { country: [country] } }) },
  { name: 'category', refine: ({ category }) => ({ oneOf: { category: [category] } }) },
];

const KILOMETRES = [25, 50, 100, 250] as const;

type Text = (listing: ListingDocument, random: Random) => string;
const noText: Text = () => '';
/** Species or trait or both, by their names. */
const text: Text = ({ species, traits }, random) => {
  const known = speciesBySlug(species ?? '');
  const trait = geneOf(species ?? '', random.pick(traits))?.name ?? '';
  const name = random.pick([known?.commonName ?? '', ...(known?.otherNames ?? [])].slice(0, 2));
  return random.pick([name, trait, `${trait} ${name}`]);
};
/** The same with one mistake in its longest word: two letters swapped, one left out, or one wrong; never the first. */
const misspelt: Text = (listing, random) => {
  const words = text(listing, random).toLowerCase().split(' ');
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const at = 1 + Math.floor(random.next() * Math.max(1, longest.length - 2));
  const [before, here, next, rest] = [
    longest.slice(0, at),
    longest.slice(at, at + 1),
    longest.slice(at + 1, at + 2),
    longest.slice(at + 2),
  ];
  const wrong = random.pick([
    `${before}${next}${here}${rest}`,
    `${before}${next}${rest}`,
    `${before}x${next}${rest}`,
  ]);
  return words.map((word) => (word === longest ? wrong : word)).join(' ');
};

function pageOf(refined: number, textOf: Text, isNear: boolean, more: PageState = {}): Situation['requests'] {
  return (random, listings) => {
    const listing = random.pick(listings);
    const chosen = shuffled(refinements, random)
      .slice(0, refined)
      .map(({ refine }) => refine(listing, random));
    const { lat, lon } = listing.location;
    const around = { lat, lng: lon, metres: random.pick(KILOMETRES) * 1000 };
    return pageRequests({
      ...more,
      query: textOf(listing, random),
      oneOf: Object.assign({}, ...chosen.map(({ oneOf }) => oneOf)),
      allOf: Object.assign({}, ...chosen.map(({ allOf }) => allOf)),
      ...chosen.reduce<PageState>((all, { price }) => (price === undefined ? all : { price }), {}),
      ...(isNear ? { around } : {}),
    });
  };
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const texts = [
  ['no text', noText],
  ['text', text],
  ['misspelt', misspelt],
] as const;

/** Every text × 0, 1, 3, 5 refinements × anywhere or near; a page far down; a search among the values of a facet. */
export const situations: readonly Situation[] = [
  ...texts.flatMap(([name, textOf]) =>
    [0, 1, 3, 5].flatMap((refined) =>
      [false, true].map((isNear): Situation => {
        const isComparable = textOf === noText;
        return {
          name: `${name}, ${refined} refined${isNear ? ', near' : ''}`,
          isComparable,
          requests: pageOf(refined, textOf, isNear, isComparable ? { index: 'listings_newest' } : {}),
        };
      }),
    ),
  ),
  {
    name: 'far page of no text',
    isComparable: true,
    requests: (random, listings) =>
      pageOf(1, noText, false, { index: 'listings_newest', page: 50 + Math.floor(random.next() * 100) })(
        random,
        listings,
      ),
  },
  {
    name: 'far page of text',
    isComparable: false,
    requests: (random, listings) =>
      pageOf(0, text, false, { page: 10 + Math.floor(random.next() * 30) })(random, listings),
  },
  {
    name: 'cheapest first, 1 refined',
    isComparable: false,
    requests: pageOf(1, noText, false, { index: 'listings_price_asc' }),
  },
  {
    name: 'search in a facet',
    isComparable: false,
    requests: (random, listings) => {
      const [main] = pageOf(1, random.pick([noText, text]), false)(random, listings);
      const { sellerName } = random.pick(listings);
      const facetQuery = sellerName.slice(0, 2 + Math.floor(random.next() * 3));
      const { query, facetFilters, numericFilters } = main?.params ?? {};
      return [
        {
          type: 'facet',
          facet: 'sellerName',
          indexName: 'listings',
          params: { query, facetFilters, numericFilters, facetQuery },
        } as SearchRequest,
      ];
    },
  },
];
