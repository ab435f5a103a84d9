import { filterOfKeyword } from '@vivarium/contracts/activity/document.ts';
import { VISITORS_AT_LEAST } from './activity-body.ts';

/** A filter, and how much it was chosen. */
export interface ChosenFilter {
  attribute: string;
  value: string;
  /** Visitors, those of the last days twice. */
  score: number;
}

/** What is read of the answer to {@link file://./activity-body.ts}; no aggregation where there is no index. */
export interface ActivityAnswer {
  filters?: {
    buckets: { key: string; visitors: { value: number }; lately: { visitors: { value: number } } }[];
  };
}

/** @returns the filters that enough visitors chose, the most chosen first. */
export function chosenFilters({ filters }: ActivityAnswer): ChosenFilter[] {
  return (filters?.buckets ?? [])
    .filter(({ visitors }) => visitors.value >= VISITORS_AT_LEAST)
    .map(({ key, visitors, lately }) => ({
      ...filterOfKeyword(key),
      score: visitors.value + lately.visitors.value,
    }))
    .toSorted((a, b) => b.score - a.score);
}
