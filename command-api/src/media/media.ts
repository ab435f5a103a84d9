import type { PresignAnswer, PresignBody } from '@vivarium/contracts/media/http.ts';
import { uploadKeyOf } from '@vivarium/contracts/media/places.ts';
import type { MediaResult } from '@vivarium/contracts/media/results.ts';
import type { MediaState } from '@vivarium/contracts/media/state.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import { currentCause } from '@vivarium/platform/http/request-context.ts';
import type { Kysely } from 'kysely';
import type { Actor } from '../aggregate/decision.ts';
import { execute, type Moment } from '../aggregate/execute.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { keepSketch, ownCopies } from './compare-pictures/compare.store.ts';
import { mediaOfOwner, mediaStore, noteAsked } from './media.store.ts';
import {
  hasSameFace,
  isLeftStill,
  isUnusedSince,
  type Leftover,
  noteLeft,
  notePurged,
} from './media.sweep.store.ts';
import type { MediaTables } from './media.table.ts';
import { mediaEvent } from './media-event.ts';
import { mediaKind } from './media-kind.ts';
import { decideAnnounce } from './presign-uploads/decide.ts';
import { decideRemove } from './remove-media/decide.ts';
import { decideSettle } from './settle-upload/decide.ts';
import { decideForget } from './sweep-media/decide.ts';
import type { Uploads } from './uploads.ts';

/** How long an address can be used: a film over a slow line takes its time. */
const ADDRESS_LASTS_S = 15 * 60;

export interface MediaDependencies extends Moment {
  db: Kysely<MediaTables>;
  uploads: Uploads;
  /** Says that the outbox has something. */
  hint: () => void;
}

/** What can be done with pictures and films, apart from HTTP. Every function throws `Problem` to refuse. */
export function createMedia({ db, uploads, clock, newId, hint }: MediaDependencies) {
  const aggregates = { kind: mediaKind, store: mediaStore, clock, newId };
  const refuse = (media: MediaState, actor: Actor) =>
    media.ownerId === actor.id ? undefined : mediaKind.absent();

  return {
    /** Gives an address for each file. All of them or none is announced. */
    presign: async (actor: Actor, { files }: PresignBody, meta: CommandMeta): Promise<PresignAnswer> => {
      const now = clock();
      const expiresAt = new Date(now.getTime() + ADDRESS_LASTS_S * 1000).toISOString();
      const announced = files.map((file) => ({
        file,
        happening: decideAnnounce(file.purpose, { id: newId(), ownerId: actor.id, now }),
      }));
      const items = await Promise.all(
        announced.map(async ({ file, happening: { after } }) => {
          const key = uploadKeyOf({ ...after, mediaId: after.id });
          const { contentType, size: bytes } = file;
          const url = await uploads.addressOf(key, { contentType, bytes, expiresInS: ADDRESS_LASTS_S });
          const headers = { 'content-type': contentType };
          return { id: encodeId(after.id), key, method: 'PUT' as const, url, headers, expiresAt };
        }),
      );
      await inTransaction(db, actor.organization, async (transaction) => {
        for (const { happening } of announced) {
          const event = mediaEvent(happening, { id: newId(), now, cause: meta.cause, actor });
          const by = { creatorId: actor.id, key: undefined, requestHash: '' };
          await mediaStore.insert(transaction, { after: happening.after, event, by });
        }
      });
      hint();
      return { items };
    },

    /** @returns one's own upload. */
    own: async (actor: Actor, id: string): Promise<MediaState> => {
      const [found] = await mediaOfOwner(db, actor.id, [id]);
      if (found === undefined) throw mediaKind.absent();
      return found;
    },

    /** @returns own listings that show the same picture, and whether it was looked for. */
    comparedWith: (actor: Actor, id: string) => ownCopies(db, actor.id, id),

    /** @returns those of the ids that are somebody's uploads; that they are asked for keeps them. */
    wanted: async (ownerId: string, ids: readonly string[]): Promise<MediaState[]> => {
      // Noted first: what is being swept just now is removed when it is looked at then, and nothing is swept afterwards.
      await noteAsked(db, ownerId, ids, clock());
      return mediaOfOwner(db, ownerId, ids);
    },

    remove: async (actor: Actor, id: string, meta: CommandMeta): Promise<void> => {
      const { event } = await inTransaction(db, actor.organization, async (transaction) => {
        const isSameFace = await hasSameFace(transaction, actor.id, id);
        return execute(transaction, aggregates, {
          ...{ id, actor, meta, name: 'remove', body: null, refuse },
          decide: (media, now) => decideRemove(media, now, isSameFace),
        });
      });
      if (event !== undefined) hint();
    },

    /** Removes what nobody shows; where a time is said, unless somebody has asked for it since. */
    sweep: async (ownerId: string, id: string, unusedSince?: Date): Promise<void> => {
      const actor: Actor = { id: ownerId, role: 'user' };
      const event = await inTransaction(db, undefined, async (transaction) => {
        if (unusedSince !== undefined && !(await isUnusedSince(transaction, unusedSince, id))) return;
        const isSameFace = await hasSameFace(transaction, ownerId, id);
        const swept = await execute(transaction, aggregates, {
          ...{ id, actor, meta: { cause: currentCause() }, name: 'sweep', body: null },
          decide: (media, now) => decideRemove(media, now, isSameFace),
        });
        return swept.event;
      });
      if (event !== undefined) hint();
    },

    /** Forgets what was made of something of which nothing is kept any more, unless more was made of it since it was found. */
    forget: async (one: Pick<Leftover, 'id' | 'ownerId' | 'since'>): Promise<void> => {
      const actor: Actor = { id: one.ownerId, role: 'user' };
      const event = await inTransaction(db, undefined, async (transaction) => {
        if (!(await isLeftStill(transaction, one))) return;
        const forgotten = await execute(transaction, aggregates, {
          ...{ id: one.id, actor, meta: { cause: currentCause() }, name: 'forget', body: null },
          decide: decideForget,
        });
        await notePurged(transaction, one.id, clock());
        return forgotten.event;
      });
      if (event !== undefined) hint();
    },

    /** Takes what the worker says of an upload. */
    settle: async (result: MediaResult): Promise<void> => {
      const actor: Actor = { id: result.ownerId, role: 'user' };
      const { event } = await inTransaction(db, undefined, async (transaction) => {
        const settled = await execute(transaction, aggregates, {
          ...{ id: result.mediaId, actor, meta: { cause: currentCause() }, name: 'settle', body: null },
          decide: (media, now) => decideSettle(media, result, now),
        });
        if (result.outcome === 'rendered') {
          const { mediaId, rendered, greys } = result;
          if (settled.event === undefined) await noteLeft(transaction, mediaId, rendered.digest, clock());
          else if (greys !== undefined) await keepSketch(transaction, mediaId, Buffer.from(greys, 'base64'));
        }
        return settled;
      });
      if (event !== undefined) hint();
    },
  };
}
export type MediaContext = ReturnType<typeof createMedia>;
