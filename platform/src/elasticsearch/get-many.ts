import { type Client, errors, type estypes } from '@elastic/elasticsearch';

/** Some documents could not be read, which does not say that they are not there. */
class PartlyRead extends errors.ElasticsearchClientError {
  override name = 'PartlyRead';
}

/**
 * Reads documents of an index in real time: also what is written but not yet refreshed into the search.
 * @param request with which fields are needed, where that is not the whole document
 * @returns what there is under each id, in the order asked; `found` is false where there is nothing
 * @throws where one could not be read, which Elasticsearch tells beside a success
 */
export async function getMany<T>(
  client: Client,
  request: estypes.MgetRequest & { ids: estypes.Id[] },
): Promise<estypes.GetGetResult<T>[]> {
  const { docs } = await client.mget<T>(request);
  return docs.map((one) => {
    if ('error' in one) throw new PartlyRead(`${one._id}: ${one.error.type}: ${one.error.reason}`);
    return one;
  });
}
