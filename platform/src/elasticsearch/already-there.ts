import { errors } from '@elastic/elasticsearch';

/** @returns whether Elasticsearch refuses to make an index because there is one of that name: somebody else was first. */
export function isAlreadyThere(error: unknown): boolean {
  return (
    error instanceof errors.ResponseError && error.body?.error?.type === 'resource_already_exists_exception'
  );
}
