import type { Insight } from '@vivarium/contracts/insights/http.ts';
import type { insightQueries } from '@vivarium/contracts/insights/queries.ts';
import type { OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { marketPrice } from '../market/market-price.ts';
import { dayAfter, dayOf } from '../market/range.ts';
import { readActivity } from '../market/read-activity.ts';
import { createReadMarkets } from '../market/read-markets.ts';
import { rememberedMarkets } from '../market/remembered-markets.ts';
import type { Parts } from '../parts.ts';
import { privatePage } from '../private-reads/private-page.ts';
import { listingItem } from '../search/listing-item.ts';
import { clickRateOf } from './click-rates.ts';
import { findingEvidence } from './evidence.ts';
import { peerGroupOf, readPeerRates } from './read-peers.ts';

const DEFAULT_LIMIT = 25;
/** Markets move slowly, in milliseconds. */
const MARKETS_KEPT_MS = 60_000;
const shownCounts = ['views', 'impressions', 'clicks'] as const;

/** `GET /my/insights`: a person's own listings, the newest first, with what became of them. */
export function listMyInsights(parts: Parts): Handler<typeof insightQueries.listMyInsights> {
  const { elasticsearch, aliasOf, clock, elapsed, privateReads, countFavourites } = parts;
  const findEvidence = findingEvidence(parts);
  const readMarkets = rememberedMarkets(createReadMarkets(elasticsearch, aliasOf('listings')), {
    ttl: MARKETS_KEPT_MS,
    now: elapsed,
  });
  return async ({ query: { cursor, limit: size = DEFAULT_LIMIT }, person: { sub: reader } }) => {
    const { documents, total, nextCursor } = await privatePage(
      privateReads<OwnListingDocument>('own-listings', reader),
      {
        filter: [{ terms: { status: [...openStatuses] } }],
        sort: [
          { by: { publishedAt: 'desc' }, is: 'whole' },
          { by: { tieBreak: 'asc' }, is: 'whole' },
        ],
        size,
      },
      { insightsOf: reader },
      cursor,
    );
    const today = dayOf(clock());
    const ids = documents.map(({ id }) => id);
    const since = (back: number) => dayAfter(today, 1 - back);
    const [activityOf, weekOf, weekBeforeOf, peers, positions, listings, evidences] = await Promise.all([
      readActivity(parts, ids, [...shownCounts, 'contacts']),
      readActivity(parts, ids, shownCounts, { gte: since(7) }),
      readActivity(parts, ids, shownCounts, { gte: since(14), lt: since(7) }),
      readPeerRates(parts, documents),
      positionsOf(documents),
      countFavourites(documents.map((document) => listingItem(document))),
      // While the market is rolled up for the first time there is no evidence; the numbers are there.
      findEvidence(documents).catch(() => []),
    ]);
    const items = documents.flatMap((document, i): Insight[] => {
      const listing = listings[i];
      if (listing === undefined) return [];
      const { contacts, ...all } = activityOf(document.id);
      const evidence = evidences[i] ?? null;
      return [
        {
          listing,
          ...all,
          clickRate: clickRateOf(all),
          peerClickRate: peers.get(peerGroupOf(document)) ?? null,
          favourites: listing.favourites ?? 0,
          contacts,
          week: weekOf(document.id),
          weekBefore: weekBeforeOf(document.id),
          pricePosition: positions.get(document.id) ?? null,
          suggestedPrice: evidence?.prices.median ?? null,
          evidence,
        },
      ];
    });
    return reply({ items, total, nextCursor }, { cache: SECRET });
  };

  /** Where prices lie among those of others, by listing. */
  async function positionsOf(documents: readonly OwnListingDocument[]) {
    const views = documents.flatMap(({ id, priceDollars, currency, comparable, sellerId }) =>
      comparable === null ? [] : [{ id, priceDollars, currency, comparable, sellerId }],
    );
    const markets = await readMarkets(views);
    return new Map(
      views.flatMap((view, i) => {
        const market = markets[i];
        const price = market && marketPrice(view, market);
        return price === undefined ? [] : [[view.id, price.position] as const];
      }),
    );
  }
}
