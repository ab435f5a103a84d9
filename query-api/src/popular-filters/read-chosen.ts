import type { Client } from '@elastic/elasticsearch';
import { search } from '../elasticsearch/searches.ts';
import { keepFresh } from '../memory/kept-fresh.ts';
import type { Parts } from '../parts.ts';
import { activityBody } from './activity-body.ts';
import { type ActivityAnswer, type ChosenFilter, chosenFilters } from './chosen-filters.ts';

/** Milliseconds. However many ask, Elasticsearch counts once a second for each category. */
const AGES = { fresh: 1000, usable: 3000 };

/** @returns the filters chosen in a category of the catalogue, or (undefined) in all; rejects with 503 when there is no answer. */
export type ReadChosen = (category: string | undefined) => Promise<ChosenFilter[]>;

/** @param index alias of what visitors did; there may be none yet */
export function createReadChosen(
  elasticsearch: Client,
  index: string,
  { clock, elapsed }: Pick<Parts, 'clock' | 'elapsed'>,
): ReadChosen {
  const byCategory = new Map<string | undefined, () => Promise<ChosenFilter[]>>();
  const read = async (category: string | undefined) => {
    const body = activityBody(category, clock());
    const { aggregations } = await search<unknown, ActivityAnswer>(elasticsearch, {
      index,
      ignore_unavailable: true,
      ...body,
    });
    return chosenFilters(aggregations ?? {});
  };
  return (category) => {
    const kept = byCategory.get(category) ?? keepFresh(() => read(category), AGES, elapsed);
    byCategory.set(category, kept);
    return kept();
  };
}
