import { ACTIVITY_DAYS } from '@vivarium/contracts/activity/messages.ts';
import { VISITORS_AT_LEAST } from '@vivarium/contracts/trends/hourly.ts';
import type { Demand, DemandQuery } from '@vivarium/contracts/trends/http/hourly.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { search, searchTogether } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import type { Clause } from '../search/clause.ts';
import { demandKnown } from './filters.ts';
import { readSupply } from './read-supply.ts';
import { REPLY_AGE, rememberedTrend } from './remembered-trend.ts';
import { type MeantBy, type Wanted, wantedOfFilter, wantedOfWords } from './wanted.ts';
import { type AskedAnswer, askedBody, type WantsIn, wantersBody } from './wanted-bodies.ts';

const MOST = 50;
/** Wants that are counted by heads: what is told is chosen among these. */
const MOST_COUNTED = 80;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A want, the words that look for it, and how often it was met: enough to choose what is counted. */
interface Candidate {
  wanted: Wanted;
  queries: Set<string>;
  weight: number;
}

/** `GET /trends/demand`. */
export function listTrendDemand(parts: Parts): Handler<typeof trendQueries.listTrendDemand> {
  const { elasticsearch, aliasOf, clock, activity, understandWords } = parts;
  const demand = rememberedTrend(parts, async (query: DemandQuery): Promise<Demand> => {
    demandKnown(query);
    const sources = [visitors(query.category), savers(query.category)];
    const [supply, ...asked] = await Promise.all([readSupply(parts, query), ...sources.map(ask)]);
    // A trait that several species have: of the one that most of those on sale are.
    const meantBy: MeantBy = (candidates, trait) =>
      candidates.toSorted((a, b) => supply.of(b, trait) - supply.of(a, trait))[0];
    const candidates = candidatesOf(asked, meantBy)
      .filter(({ wanted }) => query.species === undefined || query.species.includes(wanted.species))
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MOST_COUNTED);
    const [searches = [], savedSearches = []] = await Promise.all(
      sources.map((source, i) => (asked[i] === undefined ? [] : countWanters(source, candidates, meantBy))),
    );
    const items = candidates.flatMap(({ wanted }, i) => {
      const [visited = 0, saved = 0] = [searches[i], savedSearches[i]];
      // What one or two look for tells of them, and would be moved by them. Whoever saves a search has said what they want.
      const found = visited >= VISITORS_AT_LEAST ? visited : 0;
      if (found + saved === 0) return [];
      const active = supply.of(wanted.species, wanted.trait);
      return {
        ...{ ...wanted, searches: found, savedSearches: saved, active },
        ratio: (found + saved) / Math.max(1, active),
      };
    });
    const most = items.toSorted(
      (a, b) => b.ratio - a.ratio || b.searches + b.savedSearches - a.searches - a.savedSearches,
    );
    return { items: most.slice(0, MOST) };
  });
  return async ({ query }) => reply(await demand(query), { cache: keptFor(REPLY_AGE) });

  function visitors(category: readonly string[] | undefined): WantsIn {
    const since = new Date(clock().getTime() - ACTIVITY_DAYS * DAY_MS).toISOString();
    const filter: Clause[] = [
      { range: { time: { gte: since } } },
      { terms: { type: ['search_event', 'refine_event'] } },
      ...(category === undefined ? [] : [{ terms: { category: [...category] } }]),
    ];
    return { index: activity, who: 'visitor', filter };
  }

  function savers(category: readonly string[] | undefined): WantsIn {
    const any: Clause = { bool: { must_not: [{ exists: { field: 'categories' } }] } };
    const within = (some: readonly string[]): Clause => ({
      bool: { should: [any, { terms: { categories: [...some] } }] },
    });
    const filter = [{ term: { visible: true } }, ...(category === undefined ? [] : [within(category)])];
    return { index: aliasOf('search-wants'), who: 'person', filter };
  }

  /** @returns undefined where nothing was ever written. */
  async function ask(source: WantsIn): Promise<AskedAnswer | undefined> {
    const { index } = source;
    const asking = { index, ignore_unavailable: true, ...askedBody(source) };
    return (await search<never, AskedAnswer>(elasticsearch, asking)).aggregations;
  }

  function candidatesOf(asked: readonly (AskedAnswer | undefined)[], meantBy: MeantBy): Candidate[] {
    const candidates = new Map<string, Candidate>();
    const add = (wanted: Wanted, weight: number, query?: string) => {
      const key = `${wanted.species} ${wanted.trait ?? ''}`;
      const known = candidates.get(key) ?? { wanted, queries: new Set(), weight: 0 };
      if (query !== undefined) known.queries.add(query);
      candidates.set(key, { ...known, weight: known.weight + weight });
    };
    for (const { key, who } of asked.flatMap((answer) => answer?.queries.buckets ?? []))
      for (const one of wantedOfWords(key, understandWords, meantBy)) add(one, who.value, key);
    for (const { key, who, beside } of asked.flatMap((answer) => answer?.filters.buckets ?? [])) {
      const species = beside.buckets.map((bucket) => bucket.key);
      // Beside each of the species, and alone.
      for (const set of [[], ...species.map((one) => [one])])
        for (const one of wantedOfFilter(key, set, meantBy)) add(one, who.value);
    }
    return [...candidates.values()];
  }

  async function countWanters(
    source: WantsIn,
    candidates: readonly Candidate[],
    meantBy: MeantBy,
  ): Promise<number[]> {
    if (candidates.length === 0) return [];
    const meant = (trait: string) => wantedOfFilter(`traits:${trait}`, [], meantBy)[0]?.species;
    const bodies = candidates.map(({ wanted, queries }) => wantersBody(source, wanted, [...queries], meant));
    const { responses } = await searchTogether<never, { who: { value: number } }>(
      elasticsearch,
      source.index,
      bodies,
    );
    return responses.map(({ aggregations }) => aggregations?.who.value ?? 0);
  }
}
