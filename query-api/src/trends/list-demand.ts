import { ACTIVITY_DAYS } from '@vivarium/contracts/activity/messages.ts';
import { VISITORS_AT_LEAST } from '@vivarium/contracts/trends/hourly.ts';
import type { Demand, DemandQuery } from '@vivarium/contracts/trends/http/hourly.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { search } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import { filterClauses } from './filters.ts';
import { REPLY_AGE, rememberedTrend } from './remembered-trend.ts';
import { type MeantBy, type Wanted, wantedOfFilter, wantedOfWords } from './wanted.ts';

const MOST = 50;
const DAY_MS = 24 * 60 * 60 * 1000;

type Bucket = { key: string; visitors: { value: number } };
interface DemandAnswer {
  queries: { buckets: Bucket[] };
  filters: { buckets: (Bucket & { within: { buckets: Bucket[] } })[] };
}
interface ActiveAnswer {
  species: {
    buckets: { key: string; doc_count: number; traits: { buckets: { key: string; doc_count: number }[] } }[];
  };
}

/** What one or two look for tells of them, and would be moved by them. */
const isOfEnough = ({ visitors }: Bucket) => visitors.value >= VISITORS_AT_LEAST;

/** `GET /trends/demand`. */
export function listTrendDemand(parts: Parts): Handler<typeof trendQueries.listTrendDemand> {
  const { elasticsearch, aliasOf, clock, activity, understandWords } = parts;
  const demand = rememberedTrend(parts, async (query: DemandQuery): Promise<Demand> => {
    const filters = filterClauses(query);
    const [asked, active] = await Promise.all([readAsked(query.category), readActive()]);
    const wanted = new Map<string, Wanted & { searches: number }>();
    const add = (one: Wanted, visitors: number) => {
      const key = `${one.species} ${one.trait ?? ''}`;
      const known = wanted.get(key) ?? { ...one, searches: 0 };
      wanted.set(key, { ...known, searches: known.searches + visitors });
    };
    // A trait that several species have: of the one that most of those on sale are.
    const meantBy: MeantBy = (candidates, trait) =>
      candidates.toSorted(
        (a, b) => (active.get(`${b} ${trait}`) ?? 0) - (active.get(`${a} ${trait}`) ?? 0),
      )[0];
    for (const { key, visitors } of asked?.queries.buckets.filter(isOfEnough) ?? [])
      for (const one of wantedOfWords(key, understandWords, meantBy)) add(one, visitors.value);
    for (const { key, visitors, within } of asked?.filters.buckets.filter(isOfEnough) ?? []) {
      const beside = within.buckets.filter(isOfEnough).map((bucket) => bucket.key);
      for (const one of wantedOfFilter(key, beside, meantBy)) add(one, visitors.value);
    }
    const { species } = query;
    const items = [...wanted.values()]
      .filter((one) => species === undefined || species.includes(one.species))
      .map(({ species: of, trait, searches }) => {
        const count = active.get(`${of} ${trait ?? ''}`) ?? 0;
        return {
          species: of,
          trait,
          searches,
          savedSearches: 0,
          active: count,
          ratio: searches / Math.max(1, count),
        };
      })
      .toSorted((a, b) => b.ratio - a.ratio || b.searches - a.searches);
    return { items: items.slice(0, MOST) };

    async function readActive(): Promise<Map<string, number>> {
      const { aggregations } = await search<never, ActiveAnswer>(elasticsearch, {
        index: aliasOf('market'),
        size: 0,
        track_total_hits: false,
        query: { bool: { filter: [...filters, { term: { status: 'active' } }] } },
        aggs: {
          species: {
            terms: { field: 'species', size: 500 },
            aggs: { traits: { terms: { field: 'traits', size: 300 } } },
          },
        },
      });
      return new Map(
        aggregations?.species.buckets.flatMap(({ key, doc_count, traits }) => [
          [`${key} `, doc_count] as const,
          ...traits.buckets.map((trait) => [`${key} ${trait.key}`, trait.doc_count] as const),
        ]),
      );
    }
  });
  return async ({ query }) => reply(await demand(query), { cache: keptFor(REPLY_AGE) });

  async function readAsked(category: readonly string[] | undefined): Promise<DemandAnswer | undefined> {
    const since = new Date(clock().getTime() - ACTIVITY_DAYS * DAY_MS).toISOString();
    const visitors = { cardinality: { field: 'visitor' } };
    const { aggregations } = await search<never, DemandAnswer>(elasticsearch, {
      index: activity,
      ignore_unavailable: true,
      size: 0,
      track_total_hits: false,
      query: {
        bool: {
          filter: [
            { range: { time: { gte: since } } },
            { terms: { type: ['search_event', 'refine_event'] } },
            ...(category === undefined ? [] : [{ terms: { category: [...category] } }]),
          ],
        },
      },
      aggs: {
        queries: { terms: { field: 'query', size: 300, order: { visitors: 'desc' } }, aggs: { visitors } },
        filters: {
          terms: { field: 'filters', size: 300, include: '(species|traits):.*', order: { visitors: 'desc' } },
          aggs: {
            visitors,
            within: { terms: { field: 'filters', size: 20, include: 'species:.*' }, aggs: { visitors } },
          },
        },
      },
    });
    return aggregations;
  }
}
