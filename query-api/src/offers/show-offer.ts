import type { OfferDocument } from '@vivarium/contracts/offers/document.ts';
import type { offerQueries } from '@vivarium/contracts/offers/queries.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { offerItems } from './offer-items.ts';

/** `GET /offers/:id`: for its buyer and its seller; to anybody else it is none. */
export function showOffer(parts: Parts): Handler<typeof offerQueries.showOffer> {
  return async ({ params: { id }, query: { min_version: minVersion = 0 }, person: { sub: reader } }) => {
    const reads = parts.privateReads<OfferDocument>('offers', reader);
    const settled = async () => {
      const found = await reads.get(id);
      return found.version >= minVersion ? found : undefined;
    };
    const { document } =
      minVersion === 0
        ? await reads.get(id)
        : await parts.waits.until(reader, `offer ${id} ${minVersion}`, settled);
    const [item] = document === undefined ? [] : await offerItems(parts, [document], reader);
    if (item === undefined) throw new Problem('offer_not_found', 'There is no such offer.');
    return reply(item, { version: item.version, cache: SECRET });
  };
}
