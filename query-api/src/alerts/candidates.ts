import type { estypes } from '@elastic/elasticsearch';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { Clause } from '../search/clause.ts';
import { offeredWords, textsOf } from '../search/needed-words.ts';
import { ANY, tiers } from './standing-search.ts';

/** A listing that is to be matched, when it became what it is, and where it is said, whose searches alone are asked for. */
export interface Asking {
  listing: ListingDocument;
  at: string;
  personId?: string | undefined;
}

/** What Elasticsearch joins in one query of words at most. */
const MOST_WORDS = 1000;

/**
 * Asks for the saved searches that a listing may match, by person, so that all searches of one come together. What is to be
 * known of each (whose it is, which it is, in which state) are the numbers that it is sorted by: nothing else is read of
 * thousands of candidates.
 * @param after the sort values of the last one of the page before
 */
export function candidatesBody(
  { listing, at, personId }: Asking,
  size: number,
  after?: readonly estypes.FieldValue[],
): estypes.SearchSearchRequestBody {
  const terms = (field: string, values: readonly (string | null)[]): Clause => ({
    terms: { [field]: [...values.flatMap((value) => value ?? []), ANY] },
  });
  return {
    size,
    stored_fields: '_none_',
    track_total_hits: false,
    sort: [{ person: 'asc' }, { entry: 'asc' }, { stamp: 'asc' }],
    ...(after === undefined ? {} : { search_after: [...after] }),
    query: {
      bool: {
        filter: [
          { term: { isTold: true } },
          ...(personId === undefined ? [] : [{ term: { personId } }]),
          { terms: { keys: keysAsked(listing) } },
          terms('category', [listing.category]),
          terms('sex', [listing.sex]),
          terms('country', [listing.country]),
          terms('seller', [listing.sellerId]),
          { term: { price: listing.priceDollars } },
          { range: { since: { lte: at } } },
          nearby(listing),
          havingWords(listing),
        ],
        must_not: [{ term: { personId: listing.sellerId } }],
      },
    },
  };
}

function keysAsked({ species, traits, traitZygosity }: ListingDocument): string[] {
  const kinds = species === null ? [ANY] : [species, ANY];
  return kinds.flatMap((kind) => [...traits, ...traitZygosity, ANY].map((trait) => `${kind}|${trait}`));
}

/** Those of anywhere, and of each tier those whose centre is not farther away than that. */
function nearby({ location }: ListingDocument): Clause {
  const ofTier = (km: number): Clause => ({
    bool: {
      // A little more than the tier: a circle may have just this radius.
      filter: [{ term: { tier: km } }, { geo_distance: { distance: `${km + 0.01}km`, centre: location } }],
    },
  });
  return {
    bool: { should: [{ term: { tier: 0 } }, ...tiers.map(ofTier)], minimum_should_match: 1 },
  };
}

function havingWords(listing: ListingDocument): Clause {
  const offered = offeredWords(textsOf(listing));
  const without: Clause = { term: { wordCount: 0 } };
  if (offered.length === 0) return without;
  // A text of more words is asked in parts only where it can be: by all that ask for words.
  const having: Clause =
    offered.length > MOST_WORDS
      ? { range: { wordCount: { gte: 1 } } }
      : { terms_set: { words: { terms: offered, minimum_should_match_field: 'wordCount' } } };
  return { bool: { should: [without, having], minimum_should_match: 1 } };
}
