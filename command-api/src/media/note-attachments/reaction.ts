import { reaction } from '../../context.ts';
import { noteAttachments as note } from '../media.sweep.store.ts';
import type { OwnTables } from '../media.table.ts';

/** Remembers which uploads listings show, so that those that none does can be swept away. */
export const noteAttachments = reaction({
  name: 'media-attachments',
  on: ['listing.created', 'listing.changed', 'listing.removed'],
  react: async ({ data: { listing } }, { postgres }) => {
    const mediaIds = listing.status === 'removed' ? [] : listing.media.map(({ id }) => id);
    await note(postgres.withTables<OwnTables>(), {
      listingId: listing.id,
      version: listing.version,
      mediaIds,
    });
  },
});
