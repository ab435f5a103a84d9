import { isElasticsearchOutage } from '@vivarium/platform/elasticsearch/is-outage.ts';

/** Elasticsearch could not read or write one of several documents now, but may later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** Whether what a batch ran into is no fault of its events; see `Handling.isOutage`. */
export function isOutage(error: unknown): boolean {
  return error instanceof Unavailable || isElasticsearchOutage(error);
}
