import { errors } from '@elastic/elasticsearch';
import { Problem } from '@vivarium/contracts/problem.ts';

/** Seconds after which asking again makes sense. */
const RETRY_AFTER = 1;

/**
 * Runs a read of Elasticsearch. A server that is away, slow, overloaded or has no such read model yet is a 503 with
 * `Retry-After`; only a request that it calls wrong is an error of ours.
 */
export async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isPassing(error)) throw error;
    throw new Problem('unavailable', 'The search does not answer right now.', {
      retryAfter: RETRY_AFTER,
      cause: error,
    });
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof errors.ResponseError) return error.statusCode !== 400;
  return error instanceof errors.ElasticsearchClientError;
}
