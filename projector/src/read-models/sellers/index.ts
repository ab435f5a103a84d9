import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import { defineReadModel } from '../../definition/read-model.ts';
import { evolveSeller } from './evolve.ts';

/** Shown, and not looked for. */
const shown = { type: 'keyword', index: false, doc_values: false } as const;

/** The public profiles. Names are searched (`.text`) and sorted by; the rest is shown. */
export const sellers = defineReadModel<SellerDocument>({
  name: 'sellers',
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
    avatarUrl: shown,
    shippingPolicy: shown,
    returnPolicy: shown,
    arrivalPolicy: shown,
    isOfficialStore: { type: 'boolean' },
    isEmailVerified: { type: 'boolean' },
    isIdentityVerified: { type: 'boolean' },
    isSuspended: { type: 'boolean' },
    rating: { type: 'double' },
    ratingCount: { type: 'integer' },
    createdAt: { type: 'date' },
  },
  on: { user: { evolve: evolveSeller } },
  rebuildFrom: { snapshots: 'users' },
});
