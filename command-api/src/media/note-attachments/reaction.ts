import { isOfStockAlone } from '@vivarium/contracts/listings/is-of-stock-alone.ts';
import { evidenceOf } from '@vivarium/contracts/orders/evidence-of.ts';
import { mediaPathOf } from '@vivarium/contracts/shared/picture.ts';
import { reaction } from '../../context.ts';
import { facesAt, noteAttachments as note, sentFor } from '../media.sweep.store.ts';
import type { OwnTables } from '../media.table.ts';

/** Remembers which uploads listings show, so that those that none does can be swept away. */
export const noteAttachments = reaction({
  name: 'media-attachments',
  on: ['listing.created', 'listing.changed', 'listing.removed'],
  react: async (event, { postgres }) => {
    // What it shows was noted when that was changed last.
    if (isOfStockAlone(event)) return;
    const { listing } = event.data;
    const mediaIds = listing.status === 'removed' ? [] : listing.media.map(({ id }) => id);
    await note(postgres.withTables<OwnTables>(), {
      shownBy: listing.id,
      version: listing.version,
      mediaIds,
    });
  },
});

/** Remembers what shows a complaint and the answer to it: it stays as long as whoever has sent it, also when it is decided. What everybody may read is none of it. */
export const noteEvidence = reaction({
  name: 'media-evidence',
  // Who gives all of it back shows something of it as well.
  on: ['order.changed', 'order.returned'],
  react: async ({ data: { order } }, { postgres }) => {
    const db = postgres.withTables<OwnTables>();
    const mediaIds = await sentFor(db, 'evidence', evidenceOf(order));
    if (mediaIds.length === 0) return;
    await note(db, {
      shownBy: order.id,
      version: order.version,
      mediaIds,
    });
  },
});

/** Remembers which of their uploads people show as their face. */
export const noteFaces = reaction({
  name: 'media-faces',
  on: ['user.profile_changed'],
  react: async ({ data: { user } }, { postgres }) => {
    const db = postgres.withTables<OwnTables>();
    const path = mediaPathOf(user.avatarUrl);
    const mediaIds = path === undefined ? [] : await facesAt(db, user.id, path);
    await note(db, { shownBy: user.id, version: user.version, mediaIds });
  },
});
