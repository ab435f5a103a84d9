import { ANY_CATEGORY, wantOfKey } from '@vivarium/contracts/trends/demand-day.ts';
import type { DemandQuery } from '@vivarium/contracts/trends/http/hourly.ts';
import { search } from '../../elasticsearch/searches.ts';
import type { Days } from '../../market/range.ts';
import type { Parts } from '../../parts.ts';
import type { Wanted } from './wanted.ts';

/** A want, and how many visitors had it: each once a day. */
export interface VisitedWant extends Wanted {
  /** By the name of the species, or by a trait beside it. */
  named: number;
  /** The same, and by the trait alone. */
  meant: number;
}

/** More than there are species and traits of them. */
const MOST = 20_000;

interface Answer {
  wants: { buckets: { key: string; named: { value: number }; meant: { value: number } }[] };
}

/** @returns what visitors looked for on some days; of several categories, a visitor is one in each. */
export async function readVisitors(
  { elasticsearch, demandDays }: Pick<Parts, 'elasticsearch' | 'demandDays'>,
  { from, to }: Days,
  { category = [ANY_CATEGORY], species }: Pick<DemandQuery, 'category' | 'species'>,
): Promise<VisitedWant[]> {
  const { aggregations } = await search<never, Answer>(elasticsearch, {
    ...{ index: demandDays, ignore_unavailable: true, size: 0, track_total_hits: false },
    query: {
      bool: {
        filter: [
          { range: { day: { gte: from, lte: to } } },
          { terms: { category: [...category] } },
          ...(species === undefined ? [] : [{ terms: { species: [...species] } }]),
        ],
      },
    },
    aggs: {
      wants: {
        terms: { field: 'want', size: MOST },
        aggs: { named: { sum: { field: 'named' } }, meant: { sum: { field: 'meant' } } },
      },
    },
  });
  return (aggregations?.wants.buckets ?? []).map(({ key, named, meant }) => ({
    ...wantOfKey(key),
    ...{ named: named.value, meant: meant.value },
  }));
}
