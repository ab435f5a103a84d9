import type { estypes } from '@elastic/elasticsearch';
import type { Clause } from '../../search/clause.ts';
import type { MeantBy, Wanted } from './wanted.ts';

/** Where wants are counted: among what visitors did, or among what saved searches look for. */
export interface WantsIn {
  index: string;
  /** The field that tells those apart who want something. */
  who: 'visitor' | 'person';
  filter: Clause[];
}

type Bucket = { key: string; who: { value: number } };

/** The answer to {@link askedBody}. */
export interface AskedAnswer {
  queries: { buckets: Bucket[] };
  filters: { buckets: (Bucket & { beside: { buckets: Bucket[] } })[] };
}

/** Words and filters that are looked at: those that most have used. */
const MOST_ASKED = 300;

/** @returns the search for what is asked for most, in words and by filters. */
export function askedBody({ who: field, filter }: WantsIn): estypes.SearchSearchRequestBody {
  const who = { cardinality: { field } };
  const most = { size: MOST_ASKED, order: { who: 'desc' as const } };
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter } },
    aggs: {
      queries: { terms: { field: 'query', ...most }, aggs: { who } },
      filters: {
        terms: { field: 'filters', include: '(species|traits):.*', ...most },
        aggs: {
          who,
          beside: { terms: { field: 'filters', size: 20, include: 'species:.*' }, aggs: { who } },
        },
      },
    },
  };
}

/** A want, and the words that look for it. */
export interface AskedWant {
  wanted: Wanted;
  queries: readonly string[];
}

/** The answer to {@link wantersBody}. */
export interface WantersAnswer {
  wants: { buckets: { who: { value: number } }[] };
}

/**
 * @returns the search that counts how many different ones want each of some things, in whatever words and by whatever filter:
 *   who asks for it in two ways is one. One search for all, since many cost more by being many than by what they find.
 */
export function wantersBody(
  { who: field, filter }: WantsIn,
  wants: readonly AskedWant[],
  meantBy: (trait: string) => ReturnType<MeantBy>,
): estypes.SearchSearchRequestBody {
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter } },
    aggs: {
      wants: {
        filters: { filters: wants.map((want) => asking(want, meantBy)) },
        aggs: { who: { cardinality: { field } } },
      },
    },
  };
}

function asking({ wanted, queries }: AskedWant, meantBy: (trait: string) => ReturnType<MeantBy>): Clause {
  const { species, trait } = wanted;
  const ofSpecies: Clause = { term: { filters: `species:${species}` } };
  const chosen = trait === null ? ofSpecies : chosenTrait(trait, ofSpecies, meantBy(trait) === species);
  return {
    bool: { should: [chosen, ...(queries.length === 0 ? [] : [{ terms: { query: [...queries] } }])] },
  };
}

/** A trait that was chosen beside its species, or alone where that is the species that is meant. */
function chosenTrait(trait: string, ofSpecies: Clause, isMeant: boolean): Clause {
  const alone: Clause = { bool: { must_not: [{ prefix: { filters: 'species:' } }] } };
  return {
    bool: {
      filter: [
        { term: { filters: `traits:${trait}` } },
        { bool: { should: isMeant ? [ofSpecies, alone] : [ofSpecies] } },
      ],
    },
  };
}
