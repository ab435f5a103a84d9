import { errors, type estypes } from '@elastic/elasticsearch';

/**
 * @param docs what an `mget` has answered
 * @returns what is written there, in the order asked; undefined where nothing is
 * @throws {errors.ElasticsearchClientError} where one could not be read: that does not say that it is not there
 */
export function sourcesOf<T>(docs: readonly estypes.MgetResponseItem<T>[]): (T | undefined)[] {
  return docs.map((one) => {
    if ('error' in one) throw new errors.ElasticsearchClientError(`${one.error.type}: ${one.error.reason}`);
    return one._source;
  });
}
