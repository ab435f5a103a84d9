import type { LookAlike, PairsPage } from '@vivarium/contracts/media/moderation.ts';
import type { MediaState } from '@vivarium/contracts/media/state.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { shownVariant } from '@vivarium/contracts/shared/picture.ts';
import type { Kysely } from 'kysely';
import type { Questions } from '../../context.ts';
import { mediaByIds } from '../media.store.ts';
import type { OwnTables } from '../media.table.ts';
import { mediaKind } from '../media-kind.ts';
import { closePair, openPairs, type PairRow, shownOn } from './pairs.store.ts';

const DEFAULT_LIMIT = 20;

interface PairsDependencies {
  db: Kysely<OwnTables>;
  ask: Pick<Questions, 'namesOf' | 'listing'>;
  clock: Clock;
}

/** What moderators see of pictures that look like one, and do about it. */
export function createPairs({ db, ask, clock }: PairsDependencies) {
  const told = async (rows: readonly PairRow[]) => {
    const ids = rows.flatMap(({ earlierId, laterId }) => [earlierId, laterId]);
    const pictures = await mediaByIds(db, ids);
    const [names, shown] = await Promise.all([
      ask.namesOf([...new Set(pictures.map(({ ownerId }) => ownerId))]),
      shownOn(db, ids),
    ]);
    const listings = new Map<string, LookAlike['listings'][number]>();
    for (const id of new Set([...shown.values()].flat())) {
      const listing = await ask.listing(id);
      if (listing !== undefined)
        listings.set(id, { id: encodeId(id), title: listing.title, status: listing.status });
    }
    const lookAlike = ({ id, ownerId, createdAt, rendered }: MediaState): LookAlike => ({
      ...{ id: encodeId(id), uploadedAt: createdAt, takenAt: rendered?.takenAt ?? null },
      ...{ width: rendered?.width ?? 0, height: rendered?.height ?? 0 },
      variants: rendered?.variants.map(shownVariant) ?? [],
      seller: { id: encodeId(ownerId), displayName: names.get(ownerId) ?? '' },
      listings: (shown.get(id) ?? []).flatMap((one) => listings.get(one) ?? []),
    });
    return rows.flatMap(({ id, alikeness, foundAt, earlierId, laterId }) => {
      const earlier = pictures.find((one) => one.id === earlierId);
      const later = pictures.find((one) => one.id === laterId);
      if (earlier === undefined || later === undefined) return [];
      const of = { id: encodeId(id), alikeness, foundAt: foundAt.toISOString() };
      return [{ ...of, earlier: lookAlike(earlier), later: lookAlike(later) }];
    });
  };
  return {
    open: async (after: string | undefined, limit = DEFAULT_LIMIT): Promise<PairsPage> => {
      const found = await openPairs(db, after, limit + 1);
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return { items: await told(page), nextCursor: last === undefined ? null : encodeId(last.id) };
    },

    /** @throws {Problem} `media_not_found` */
    close: async (id: string): Promise<void> => {
      if (!(await closePair(db, id, clock()))) throw mediaKind.absent();
    },
  };
}
export type Pairs = ReturnType<typeof createPairs>;
