import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { type FieldMapping, facet, type Mapping } from '../../definition/mapping.ts';
import { defineReadModel } from '../../definition/read-model.ts';
import { animalColumnMappings } from './animal-columns.ts';
import { evolveListing, type PublicListing } from './evolve.ts';
import { copiesOfMedia } from './media-copies.ts';
import { copyOfPublicSeller } from './withhold.ts';

/** Searched by itself (to weigh it) and through `everything` (where each word of a query must be found somewhere). */
const searched: FieldMapping = { type: 'text', analyzer: 'standard', copy_to: 'everything' };
/** Kept in `_source` for display, neither parsed nor searched. */
const shown: FieldMapping = { type: 'object', enabled: false };
const keyword: FieldMapping = { type: 'keyword' };
const date: FieldMapping = { type: 'date' };

/** Fields of a listing, public or own. Accents: texts are folded by the projector into the `…Folded` fields. */
export const listingProperties: Mapping<Omit<ListingDocument, 'withheld'>, 'everything'> = {
  id: keyword,
  sources: { type: 'object', properties: { listing: { type: 'integer' }, seller: { type: 'integer' } } },
  visible: { type: 'boolean' },
  status: keyword,
  category: facet,
  subcategory: facet,
  title: searched,
  titleFolded: searched,
  description: searched,
  textFolded: searched,
  names: searched,
  everything: { type: 'text', analyzer: 'standard', index_prefixes: { min_chars: 2, max_chars: 8 } },
  price: { type: 'long' },
  priceDollars: { type: 'double' },
  currency: facet,
  priceBand: facet,
  comparable: keyword,
  quantity: { type: 'integer' },
  left: { type: 'integer', index: false, doc_values: false },
  delivery: { type: 'keyword', index: false, doc_values: false },
  species: facet,
  commonName: keyword,
  scientificName: keyword,
  traits: facet,
  traitZygosity: facet,
  traitChances: keyword,
  traitDetails: shown,
  ...animalColumnMappings,
  // Longer values are shown but not refined by; Lucene's own limit of 32,766 bytes would refuse the document.
  attributes: { type: 'flattened', ignore_above: 1024 },
  attached: shown,
  mediaIds: keyword,
  mediaVersions: keyword,
  sellerId: keyword,
  sellerName: { ...facet, copy_to: 'everything', fields: { text: { type: 'text', analyzer: 'standard' } } },
  seller: shown,
  // As a word: counted like every other facet.
  officialStore: facet,
  // Who types the name of a town without “near” means what is there.
  city: { ...facet, copy_to: 'everything' },
  region: { ...facet, copy_to: 'everything' },
  country: facet,
  location: { type: 'geo_point' },
  offerCell: facet,
  placeCell: facet,
  tieBreak: { type: 'long' },
  createdAt: date,
  updatedAt: date,
  publishedAt: date,
  turn: { type: 'integer' },
  shelf: { type: 'long' },
  soldAt: date,
};

/** What everybody may find. Newest first on disk, so that "newest" stops early. */
export const listings = defineReadModel<PublicListing, 'everything'>({
  name: 'listings',
  settings: {
    // Explicit: by default Elasticsearch stops refreshing an index that nobody searched for 30 s.
    refresh_interval: '200ms',
    'sort.field': ['publishedAt', 'tieBreak'],
    'sort.order': ['desc', 'asc'],
    'sort.missing': ['_last', '_last'],
  },
  properties: { ...listingProperties, withheld: { type: 'keyword', index: false, doc_values: false } },
  on: { listing: { evolve: evolveListing } },
  copies: [copyOfPublicSeller(), copiesOfMedia<ListingDocument>()],
  rebuildFrom: { snapshots: 'listings' },
});
