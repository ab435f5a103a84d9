import type { OfferDocument } from '@vivarium/contracts/offers/document.ts';
import type { offerQueries } from '@vivarium/contracts/offers/queries.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { privatePage, type SortKey } from '../private-reads/private-page.ts';
import { offerItems } from './offer-items.ts';

const DEFAULT_LIMIT = 20;
const newestWordFirst: readonly SortKey[] = [
  { by: { updatedAt: 'desc' }, is: 'whole' },
  { by: { tieBreak: 'desc' }, is: 'whole' },
];

/** `GET /my/offers`: what a person has offered, was offered, or both, the newest word first. */
export function listMyOffers(parts: Parts): Handler<typeof offerQueries.listMyOffers> {
  return async ({ query, person: { sub: reader } }) => {
    const { role, status, listing, cursor, limit: size = DEFAULT_LIMIT } = query;
    const filter = [
      ...(role === undefined ? [] : [{ term: { [`${role}Id`]: reader } }]),
      ...(status === undefined ? [] : [{ term: { status } }]),
      ...(listing === undefined ? [] : [{ term: { listingId: listing } }]),
    ];
    const { documents, total, nextCursor } = await privatePage(
      parts.privateReads<OfferDocument>('offers', reader),
      { filter, sort: newestWordFirst, size },
      { offersOf: reader, role, status, listing },
      cursor,
    );
    const items = await offerItems(parts, documents, reader);
    return reply({ items, total, nextCursor }, { cache: SECRET });
  };
}
