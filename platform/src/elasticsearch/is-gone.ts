import { errors } from '@elastic/elasticsearch';

/** @returns whether Elasticsearch misses an index that was there: somebody else has removed it. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof errors.ResponseError && JSON.stringify(error.body).includes('index_not_found_exception')
  );
}
