import type { MediaState, Rendered } from '@vivarium/contracts/media/state.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import type { Insertable } from 'kysely';
import type { ItemTable } from './media.table.ts';

/** Test data: what was made of a picture. */
export function rendered(parts: Partial<Rendered> = {}): Rendered {
  return {
    ...{ kind: 'image', width: 1600, height: 1200, duration: null, takenAt: null },
    ...{ placeholder: '1QcSHQRnh493V4dIh4eXh1h4kJUI', digest: 'ab'.repeat(32), look: '00ff00ff00ff00ff' },
    variants: [{ path: 'listing-images/ab/1-640.webp', format: 'webp', width: 640, height: 480 }],
    ...parts,
  };
}

/** Test data: an upload that is waited for. */
export function anUpload(parts: Partial<MediaState> = {}): MediaState {
  return {
    id: '01934f3e-0000-7000-8000-0000000000d1',
    version: 1,
    ownerId: '01934f3e-0000-7000-8000-00000000000a',
    purpose: 'listing',
    status: 'awaiting',
    reason: null,
    rendered: null,
    createdAt: '2026-11-01T10:00:00.000Z',
    updatedAt: '2026-11-01T10:00:00.000Z',
    ...parts,
  };
}

/** Test data: the row of an upload that is ready. */
export function anItem(parts: Partial<Insertable<ItemTable>> = {}): Insertable<ItemTable> & { id: string } {
  const at = new Date('2026-11-01T00:00:00.000Z');
  return {
    ...{
      id: newUuidV7(),
      version: 1,
      owner_id: newUuidV7(),
      purpose: 'listing',
      status: 'ready',
      reason: null,
    },
    ...{ rendered: JSON.stringify(rendered()), digest: null, look: null, purged_at: null },
    ...{ created_at: at, updated_at: at, asked_at: at },
    ...parts,
  };
}
