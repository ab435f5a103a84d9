import type { OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import { defineReadModel } from '../../definition/read-model.ts';
import { listingProperties } from '../listings/index.ts';
import { copiesOfMedia } from '../listings/media-copies.ts';
import { copyOfSeller } from '../listings/seller-copy.ts';
import { evolveOwnListing, type OwnListing } from './evolve.ts';

/** Every status but removed, for its readers only. Last changed first on disk, as a seller's list shows them. */
export const ownListings = defineReadModel<OwnListing, 'everything'>({
  name: 'own-listings',
  settings: {
    refresh_interval: '200ms',
    'sort.field': 'updatedAt',
    'sort.order': 'desc',
    'sort.missing': '_last',
  },
  properties: {
    ...listingProperties,
    // A text cannot be ordered by.
    title: { ...listingProperties.title, fields: { sorted: { type: 'keyword', normalizer: 'lowercase' } } },
    readers: { type: 'keyword' },
  },
  on: { listing: { evolve: evolveOwnListing } },
  copies: [copyOfSeller<OwnListingDocument>(), copiesOfMedia<OwnListingDocument>()],
  rebuildFrom: { snapshots: 'listings' },
});
