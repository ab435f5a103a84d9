import { mappingVersions } from '@vivarium/contracts/read-models.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import type { ReadModelIndex } from '../../indices/read-model-index.ts';
import type { Projection } from '../../runtime/projection.ts';
import { evolveSeller, isUserEvent } from './evolve.ts';

/** The read model `sellers`: the public profiles. */
export const sellerProjection: Projection<SellerDocument> = {
  readModel: 'sellers',
  targets: (event) => (isUserEvent(event) ? [event.subject] : []),
  references: () => [],
  evolve: evolveSeller,
  fanOut: () => undefined,
};

/** Its index. Names are searched (`.text`) and sorted by; the rest is shown. */
export const sellerIndex: ReadModelIndex<SellerDocument> = {
  readModel: 'sellers',
  version: mappingVersions.sellers,
  settings: { refresh_interval: '200ms' },
  properties: {
    id: { type: 'keyword' },
    sources: { type: 'object', properties: { seller: { type: 'integer' } } },
    visible: { type: 'boolean' },
    username: { type: 'keyword', fields: { text: { type: 'text', analyzer: 'standard' } } },
    displayName: { type: 'keyword', fields: { text: { type: 'text', analyzer: 'standard' } } },
    bio: { type: 'text', analyzer: 'standard' },
    city: { type: 'keyword' },
    region: { type: 'keyword' },
    country: { type: 'keyword' },
    avatarUrl: { type: 'keyword', index: false, doc_values: false },
    isOfficialStore: { type: 'boolean' },
    rating: { type: 'float' },
    ratingCount: { type: 'integer' },
    createdAt: { type: 'date' },
  },
};
