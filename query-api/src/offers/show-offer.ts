import type { OfferDocument } from '@vivarium/contracts/offers/document.ts';
import type { offerQueries } from '@vivarium/contracts/offers/queries.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { readWritten } from '../private-reads/read-written.ts';
import { offerItems } from './offer-items.ts';

/** `GET /offers/:id`: for its buyer and its seller; to anybody else it is none. */
export function showOffer(parts: Parts): Handler<typeof offerQueries.showOffer> {
  return async ({ params: { id }, query: { min_version: minVersion }, person: { sub: reader } }) => {
    const wanted = { readModel: 'offers', kind: 'offer', id, reader, minVersion } as const;
    const document = await readWritten<OfferDocument>(parts, wanted);
    const [item] = document === undefined ? [] : await offerItems(parts, [document], reader);
    if (item === undefined) throw new Problem('offer_not_found', 'There is no such offer.');
    return reply(item, { version: item.version, cache: SECRET });
  };
}
