import type { OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import { mappingVersions } from '@vivarium/contracts/read-models.ts';
import type { ReadModelIndex } from '../../indices/read-model-index.ts';
import type { Projection } from '../../runtime/projection.ts';
import { listingFanOut, listingReferences, listingTargets } from '../listing/evolve.ts';
import { listingProperties } from '../listing/index.ts';
import { evolveOwnListing, type OwnListing } from './evolve.ts';

/** The read model `own-listings`: every status but removed, for its readers only. */
export const ownListingProjection: Projection<OwnListing> = {
  readModel: 'own-listings',
  targets: listingTargets,
  references: listingReferences,
  evolve: evolveOwnListing,
  fanOut: listingFanOut,
};

/** Its index: last changed first on disk, as a seller's list shows them. */
export const ownListingIndex: ReadModelIndex<OwnListingDocument, 'everything'> = {
  readModel: 'own-listings',
  version: mappingVersions['own-listings'],
  settings: {
    refresh_interval: '200ms',
    'sort.field': 'updatedAt',
    'sort.order': 'desc',
    'sort.missing': '_last',
  },
  properties: { ...listingProperties, readers: { type: 'keyword' } },
};
