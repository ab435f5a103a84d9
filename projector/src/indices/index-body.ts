import type { FieldMapping } from '../definition/mapping.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';

/** What an index says of itself. */
export interface IndexMeta {
  /** Of its mapping. */
  version: number;
  /**
   * While a rebuild has not ended: the position in the stream from which on events may be missing. Where a rebuild was killed
   * it stays, and the index is to be built once more.
   */
  catchUpFrom?: number;
  /** That it stays, though it was replaced, until somebody deletes it. */
  kept?: true;
  /** When the stream was made that it was filled from; see `keepReconciled`. */
  stream?: string;
  /** When it was last compared with the write store, or built from it: not there where it was made empty. */
  reconciledAt?: string;
}

/** The body that creates an index; also what is committed under `generated/`. */
export interface IndexBody {
  settings: Record<string, unknown>;
  mappings: {
    dynamic: 'strict';
    _meta: IndexMeta;
    properties: Readonly<Record<string, FieldMapping>>;
  };
}

/**
 * As the bare Elasticsearch server and the full distribution both load it.
 *
 * `auto_expand_replicas`: none on a single node, one as soon as there is a second.
 * `dynamic: strict`: a field that the mapping lacks is an error, not a guess.
 */
export function indexBodyOf(
  { version, settings, properties }: Pick<DefinedReadModel, 'version' | 'settings' | 'properties'>,
  more: Omit<IndexMeta, 'version'> = {},
): IndexBody {
  return {
    settings: { number_of_shards: 1, auto_expand_replicas: '0-1', ...settings },
    mappings: { dynamic: 'strict', _meta: { version, ...more }, properties },
  };
}
