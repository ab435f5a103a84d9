import { type Client, errors } from '@elastic/elasticsearch';
import { reading } from './reading.ts';

/**
 * Reads a document in real time: also what is written but not yet refreshed into the search.
 * @returns undefined when there is none of that id
 * @throws {Problem} 503 when the read model does not answer, or is not there
 */
export function readById<T>(elasticsearch: Client, index: string, id: string): Promise<T | undefined> {
  return reading(async () => {
    try {
      return (await elasticsearch.get<T>({ index, id }))._source;
    } catch (error) {
      if (error instanceof errors.ResponseError && isAbsent(error.body)) return undefined;
      throw error;
    }
  });
}

/** A missing document says `found: false`; a missing index is another kind of 404. */
function isAbsent(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'found' in body && body.found === false;
}
