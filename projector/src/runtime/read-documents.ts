import type { Client } from '@elastic/elasticsearch';
import type { IndexOf, Reference, Stored } from '../definition/projection.ts';
import { Unavailable } from './unavailable.ts';

/** A document as it stood at one moment; what a compare-and-set compares with. */
export interface Snapshot {
  /** The index that it was read from, not the alias: a later write must meet the same one. */
  index: string;
  /** Not read but guessed to be new; `index` is then the alias, and whatever stands behind it gets the document. */
  isAssumed?: true;
  document: Stored | undefined;
  seqNo: number | undefined;
  primaryTerm: number | undefined;
}

/** Key of a document among those of several read models. */
export function keyOf({ readModel, id }: Reference): string {
  return `${readModel}/${id}`;
}

/**
 * Reads documents of any read models in one `mget`, which sees every acknowledged write, refreshed or not.
 * @returns one snapshot per reference, by {@link keyOf}.
 * @throws {Unavailable} or the client's error when Elasticsearch does not answer, or an index is missing.
 */
export async function readDocuments(
  client: Client,
  indexOf: IndexOf,
  references: readonly Reference[],
  options: { source?: boolean } = {},
): Promise<Map<string, Snapshot>> {
  if (references.length === 0) return new Map();
  const { docs } = await client.mget<Stored>({
    docs: references.map(({ readModel, id }) => ({ _index: indexOf(readModel), _id: id })),
    _source: options.source ?? true,
  });
  return new Map(
    docs.map((doc, i) => {
      const reference = references[i];
      if (reference === undefined || 'error' in doc) {
        throw new Unavailable(`cannot read: ${JSON.stringify(doc)}`);
      }
      // Documents of these indices are written by this runtime alone, so they have the shape it gave them.
      const snapshot: Snapshot = {
        index: doc._index,
        document: doc.found ? doc._source : undefined,
        seqNo: doc._seq_no,
        primaryTerm: doc._primary_term,
      };
      return [keyOf(reference), snapshot];
    }),
  );
}
