import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { WishDocument } from '@vivarium/contracts/wishes/document.ts';
import type { wishQueries } from '@vivarium/contracts/wishes/queries.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { privatePage, type SortKey } from '../private-reads/private-page.ts';

const DEFAULT_LIMIT = 50;
const newestFirst: readonly SortKey[] = [
  { by: { notedAt: 'desc' }, is: 'whole' },
  { by: { tieBreak: 'asc' }, is: 'whole' },
];

/** `GET /my/wishes`: a person's own, the newest first. */
export function listMyWishes({ privateReads }: Parts): Handler<typeof wishQueries.listMyWishes> {
  return async ({ query: { cursor, limit: size = DEFAULT_LIMIT }, person: { sub: reader } }) => {
    const { documents, total, nextCursor } = await privatePage(
      privateReads<WishDocument>('wishes', reader),
      { filter: [], sort: newestFirst, size },
      { wishesOf: reader },
      cursor,
    );
    const items = documents.map(({ id, sources, text, notedAt }) => ({
      ...{ id: encodeId(id), version: sources.wish ?? 0 },
      ...{ text, notedAt },
    }));
    return reply({ items, total, nextCursor }, { cache: SECRET });
  };
}
