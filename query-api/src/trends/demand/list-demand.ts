import { filterOfKeyword } from '@vivarium/contracts/activity/document.ts';
import { wantKey } from '@vivarium/contracts/trends/demand-day.ts';
import { VISITORS_AT_LEAST } from '@vivarium/contracts/trends/hourly.ts';
import type { Demand, DemandQuery } from '@vivarium/contracts/trends/http/hourly.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { search } from '../../elasticsearch/searches.ts';
import { dayAfter, dayOf, daysOf } from '../../market/range.ts';
import type { Parts } from '../../parts.ts';
import type { Clause } from '../../search/clause.ts';
import { demandKnown } from '../filters.ts';
import { readSupply } from '../read-supply.ts';
import { REPLY_AGE, rememberedTrend } from '../remembered-trend.ts';
import { readVisitors, type VisitedWant } from './read-visitors.ts';
import {
  type MeantBy,
  type Named,
  namedByFilter,
  namedByWords,
  speciesHaving,
  type Wanted,
  wantedOf,
} from './wanted.ts';
import {
  type AskedAnswer,
  askedBody,
  type WantersAnswer,
  type WantsIn,
  wantersBody,
} from './wanted-bodies.ts';

const MOST = 50;
/** Wants that are counted by heads: what is told is chosen among these. */
const MOST_COUNTED = 80;
/** Today among them. */
const DEFAULT_DAYS = 30;

/** A want, the words by which saved searches look for it, and how many want it: enough to choose what is counted. */
interface Candidate {
  wanted: Wanted;
  queries: Set<string>;
  /** Visitors who looked for it. */
  visited: number;
  weight: number;
}

function hasAnimals(category: string): boolean {
  return category === 'live-animal';
}

/** @returns whether nobody has saved a search for anything. */
function isNothing(asked: AskedAnswer | undefined): boolean {
  return asked === undefined || asked.queries.buckets.length + asked.filters.buckets.length === 0;
}

/** `GET /trends/demand`. */
export function listTrendDemand(parts: Parts): Handler<typeof trendQueries.listTrendDemand> {
  const { elasticsearch, aliasOf, clock, understandWords } = parts;
  const demand = rememberedTrend(parts, async (query: DemandQuery): Promise<Demand> => {
    demandKnown(query);
    const { from, to, category } = query;
    // Species and traits are of animals: what is wanted of them is no want of food or enclosures, of which there is none such.
    if (category !== undefined && !category.some(hasAnimals)) return { items: [] };
    const lastDay = to ?? dayOf(clock());
    const days = daysOf({ from: from ?? dayAfter(lastDay, 1 - DEFAULT_DAYS), to }, clock());
    const saved = savers(category);
    const [supply, visited, asked] = await Promise.all([
      // Of all species: which of them a trait is meant of does not depend on which is asked about.
      readSupply(parts, { category }),
      readVisitors(parts, days, query),
      ask(saved),
    ]);
    // A trait that several species have: of the one that most of those on sale are.
    const meantBy: MeantBy = (candidates, trait) =>
      candidates.toSorted((a, b) => supply.of(b, trait) - supply.of(a, trait))[0];
    const candidates = candidatesOf(visited, asked, meantBy)
      .filter(({ wanted }) => query.species === undefined || query.species.includes(wanted.species))
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MOST_COUNTED);
    const savedSearches = isNothing(asked) ? [] : await countWanters(saved, candidates, meantBy);
    const items = candidates.flatMap(({ wanted, visited }, i) => {
      const saving = savedSearches[i] ?? 0;
      // What one or two look for tells of them, and would be moved by them. Whoever saves a search has said what they want.
      const found = visited >= VISITORS_AT_LEAST ? visited : 0;
      if (found + saving === 0) return [];
      const active = supply.of(wanted.species, wanted.trait);
      return {
        ...{ ...wanted, searches: found, savedSearches: saving, active },
        ratio: (found + saving) / Math.max(1, active),
      };
    });
    const most = items.toSorted(
      (a, b) => b.ratio - a.ratio || b.searches + b.savedSearches - a.searches - a.savedSearches,
    );
    return { items: most.slice(0, MOST) };
  });
  return async ({ query }) => reply(await demand(query), { cache: keptFor(REPLY_AGE) });

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

  function candidatesOf(
    visited: readonly VisitedWant[],
    asked: AskedAnswer | undefined,
    meantBy: MeantBy,
  ): Candidate[] {
    const candidates = new Map<string, Candidate>();
    const candidate = (wanted: Wanted): Candidate => {
      const key = wantKey(wanted.species, wanted.trait);
      const known = candidates.get(key) ?? { wanted, queries: new Set(), visited: 0, weight: 0 };
      candidates.set(key, known);
      return known;
    };
    for (const { named, meant, ...wanted } of visited) {
      const { species, trait } = wanted;
      const isMeant = trait === null || meantBy(speciesHaving(trait), trait) === species;
      const count = isMeant ? meant : named;
      if (count > 0) Object.assign(candidate(wanted), { visited: count, weight: count });
    }
    const add = (named: readonly Named[], weight: number, query?: string) => {
      for (const wanted of named.flatMap((one) => wantedOf(one, meantBy))) {
        const known = candidate(wanted);
        known.weight += weight;
        if (query !== undefined) known.queries.add(query);
      }
    };
    for (const { key, who } of asked?.queries.buckets ?? [])
      add(namedByWords(key, understandWords), who.value, key);
    for (const { key, who, beside } of asked?.filters.buckets ?? []) {
      const species = beside.buckets.map((bucket) => filterOfKeyword(bucket.key).value);
      // Beside each of the species, and alone.
      for (const set of [[], ...species.map((one) => [one])]) add(namedByFilter(key, set), who.value);
    }
    return [...candidates.values()];
  }

  async function countWanters(
    source: WantsIn,
    candidates: readonly Candidate[],
    meantBy: MeantBy,
  ): Promise<number[]> {
    if (candidates.length === 0) return [];
    const meant = (trait: string) => meantBy(speciesHaving(trait), trait);
    const wants = candidates.map(({ wanted, queries }) => ({ wanted, queries: [...queries] }));
    const body = wantersBody(source, wants, meant);
    const { aggregations } = await search<never, WantersAnswer>(elasticsearch, {
      index: source.index,
      ...body,
    });
    return aggregations?.wants.buckets.map(({ who }) => who.value) ?? [];
  }
}
