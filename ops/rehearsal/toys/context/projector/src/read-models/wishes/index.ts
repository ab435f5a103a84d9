import type { WishDocument } from '@vivarium/contracts/wishes/document.ts';
import { defineReadModel } from '../../definition/read-model.ts';
import { evolveWish } from './evolve.ts';

/** Everybody's wishes, each for its person only. */
export const wishes = defineReadModel<WishDocument>({
  name: 'wishes',
  settings: { refresh_interval: '200ms' },
  properties: {
    id: { type: 'keyword' },
    sources: { type: 'object', properties: { wish: { type: 'integer' } } },
    visible: { type: 'boolean' },
    readers: { type: 'keyword' },
    text: { type: 'text', analyzer: 'standard' },
    notedAt: { type: 'date' },
    tieBreak: { type: 'long' },
  },
  on: { wish: { evolve: evolveWish } },
  rebuildFrom: { snapshots: 'wishes' },
});
