import { errors } from '@elastic/elasticsearch';

/** Some shards have not done what all were asked to do: Elasticsearch is away in part. */
class PartlyDone extends errors.ElasticsearchClientError {
  override name = 'PartlyDone';
}

/**
 * @returns the answer, where all shards that are there have a part in it
 * @throws where some have failed, which Elasticsearch tells as a success
 */
export function byAllShards<Answer extends { _shards?: { failed: number } }>(answer: Answer): Answer {
  const failed = answer._shards?.failed ?? 0;
  if (failed > 0) throw new PartlyDone(`${failed} shards have failed`);
  return answer;
}
