import type { MediaDocument } from '@vivarium/contracts/media/document.ts';
import { defineReadModel } from '../../definition/read-model.ts';
import { evolveMedia } from './evolve.ts';

/** Uploads, for listings to copy from: nobody is answered from it. */
export const media = defineReadModel<MediaDocument>({
  name: 'media',
  settings: { refresh_interval: '1s' },
  properties: {
    id: { type: 'keyword' },
    sources: { type: 'object', properties: { media: { type: 'integer' } } },
    visible: { type: 'boolean' },
    ownerId: { type: 'keyword' },
    status: { type: 'keyword' },
    rendered: { type: 'object', enabled: false },
  },
  on: { media: { evolve: evolveMedia } },
  rebuildFrom: { snapshots: 'media' },
});
