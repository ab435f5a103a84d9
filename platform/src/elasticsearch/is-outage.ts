import { errors } from '@elastic/elasticsearch';

/** What Elasticsearch says of a request that it will never take: wrong, or too large. */
const faultOfRequest = new Set([400, 413]);

/**
 * @returns whether an error says that Elasticsearch is away, slow, overloaded or has no such index yet, as opposed to calling
 *   the request wrong; that, and whatever our own code throws, is no outage and does not go away by waiting.
 */
export function isElasticsearchOutage(error: unknown): boolean {
  if (error instanceof errors.ResponseError) return !faultOfRequest.has(error.statusCode ?? 0);
  return error instanceof errors.ElasticsearchClientError && !(error instanceof errors.SerializationError);
}
