import type { Client, estypes } from '@elastic/elasticsearch';
import { Problem } from '@vivarium/contracts/problem.ts';
import { reading } from './reading.ts';

/** How long a shard may work on one search; what it has not finished by then counts as no answer. */
export const SHARD_TIMEOUT = '3s';

/** @throws {Problem} 503 when Elasticsearch does not answer in time, or with a part only. */
export async function search<T, A = unknown>(
  elasticsearch: Client,
  request: estypes.SearchRequest,
): Promise<estypes.SearchResponse<T, A>> {
  return whole(await reading(() => elasticsearch.search<T, A>({ timeout: SHARD_TIMEOUT, ...request })));
}

/** The answers to searches that went out together. */
export interface SearchedTogether<T, A> {
  /** What Elasticsearch says that all of them took, in milliseconds. */
  tookMs: number;
  /** In the order of the bodies. */
  responses: estypes.SearchResponseBody<T, A>[];
}

/**
 * Searches in one round trip. Those of a snapshot are of the index that it is of.
 * @param signal aborts the work in Elasticsearch too
 * @throws {Problem} 503 as {@link search}, {@link SnapshotGone}, or what we asked wrongly.
 */
export async function searchTogether<T, A>(
  elasticsearch: Client,
  index: string,
  bodies: readonly estypes.SearchSearchRequestBody[],
  signal?: AbortSignal,
): Promise<SearchedTogether<T, A>> {
  // Half of a snapshot would be a page with gaps.
  const headerOf = ({ pit }: estypes.SearchSearchRequestBody) =>
    pit === undefined ? { index } : { allow_partial_search_results: false };
  const searches = bodies.flatMap((body) => [headerOf(body), body]);
  const { took, responses } = await reading(() =>
    elasticsearch.msearch<T, A>({ searches }, signal && { signal }),
  );
  return {
    tookMs: took,
    responses: responses.map((response, i) => {
      if ('error' in response)
        throw bodies[i]?.pit && isGone(response) ? new SnapshotGone() : failed(response);
      return whole(response as estypes.SearchResponseBody<T, A>);
    }),
  };
}

/** @returns how many documents an answer counted. */
export function totalOf(answer: Pick<estypes.SearchResponseBody, 'hits'> | undefined): number {
  const total = answer?.hits.total;
  return typeof total === 'object' ? total.value : (total ?? 0);
}

/**
 * The snapshot that hits were to come from is not there any more: it was not used for too long, its server has gone, or a
 * rebuild has taken its index away.
 */
export class SnapshotGone extends Error {
  override name = 'SnapshotGone';
}

const goneTypes = new Set([
  'search_context_missing_exception',
  'no_shard_available_action_exception',
  'index_not_found_exception',
]);

function isGone({ error }: estypes.ErrorResponseBase): boolean {
  const causes = [error, ...(error.root_cause ?? []), ...(error.caused_by ? [error.caused_by] : [])];
  return causes.some(({ type }) => goneTypes.has(type ?? ''));
}

function whole<R extends { timed_out: boolean }>(answer: R): R {
  if (answer.timed_out) throw new Problem('unavailable', 'The search took too long.', { retryAfter: 1 });
  return answer;
}

/** One of several searches failed: what the server cannot do now is 503, what we asked wrongly is our bug. */
function failed(response: estypes.ErrorResponseBase): Error {
  const { status = 500, error } = response;
  const cause = new Error(`${error.type}: ${error.reason}`);
  if (status === 400) return cause;
  return new Problem('unavailable', 'The search does not answer right now.', { retryAfter: 1, cause });
}
