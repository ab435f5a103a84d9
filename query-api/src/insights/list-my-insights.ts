import type { Insight, InsightWeek } from '@vivarium/contracts/insights/http.ts';
import type { insightQueries } from '@vivarium/contracts/insights/queries.ts';
import type { OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import { currencySchema } from '@vivarium/contracts/shared/money.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { marketPrice } from '../market/market-price.ts';
import { dayOf } from '../market/range.ts';
import { type ActivityCounts, noActivity, readActivity } from '../market/read-activity.ts';
import { createReadMarkets } from '../market/read-markets.ts';
import { rememberedMarkets } from '../market/remembered-markets.ts';
import type { Parts } from '../parts.ts';
import { privatePage } from '../private-reads/private-page.ts';
import { listingItem } from '../search/listing-item.ts';
import { clickRateOf } from './click-rates.ts';
import { evidenceFor } from './evidence.ts';
import { peerGroupOf, readPeerRates } from './read-peers.ts';

const DEFAULT_LIMIT = 25;
/** Markets move slowly, in milliseconds. */
const MARKETS_KEPT_MS = 60_000;

/** `GET /my/insights`: a person's own listings, the newest first, with what became of them. */
export function listMyInsights(parts: Parts): Handler<typeof insightQueries.listMyInsights> {
  const { elasticsearch, aliasOf, clock, elapsed, privateReads, countFavourites, marketColumns } = parts;
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
    const [activity, peers, positions, listings, market] = await Promise.all([
      readActivity(parts, ids, today),
      readPeerRates(parts, documents, today),
      positionsOf(documents),
      countFavourites(documents.map((document) => listingItem(document))),
      // While the market is rolled up for the first time there is no evidence; the numbers are there.
      marketColumns().catch(() => undefined),
    ]);
    const items = documents.flatMap((document, i): Insight[] => {
      const listing = listings[i];
      if (listing === undefined) return [];
      const { all, week, weekBefore } = activity.get(document.id) ?? noActivity;
      const currency = currencySchema.parse(document.currency);
      const evidence = market === undefined ? null : evidenceFor(document, market, today, currency);
      return [
        {
          listing,
          ...shown(all),
          clickRate: clickRateOf(all),
          peerClickRate: peers.get(peerGroupOf(document)) ?? null,
          favourites: listing.favourites ?? 0,
          contacts: all.contacts,
          week: shown(week),
          weekBefore: shown(weekBefore),
          pricePosition: positions.get(document.id) ?? null,
          suggestedPrice: evidence === null ? null : currencyOf(evidence.prices.median),
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

function shown({ views, impressions, clicks }: ActivityCounts): InsightWeek {
  return { views, impressions, clicks };
}

function currencyOf({ amount, currency }: { amount: string; currency: string }) {
  return { amount, currency: currencySchema.parse(currency) };
}
