import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Stored } from '../runtime/projection.ts';
import type { FieldMapping, Mapping } from './mapping.ts';

/** The index of a read model, as the bare Elasticsearch server and the full distribution both load it. */
export interface ReadModelIndex<D extends Stored, SearchOnly extends string = never> {
  readModel: ReadModel;
  /** See `mappingVersions`. */
  version: number;
  settings: Readonly<Record<string, unknown>>;
  properties: Mapping<D, SearchOnly>;
}

/** The body that creates the index; also what is committed under `generated/`. */
export interface IndexBody {
  settings: Record<string, unknown>;
  mappings: { dynamic: 'strict'; _meta: { version: number }; properties: Record<string, FieldMapping> };
}

/**
 * `auto_expand_replicas`: none on a single node, one as soon as there is a second.
 * `dynamic: strict`: a field that the mapping lacks is an error, not a guess.
 */
export function indexBodyOf(
  index: Pick<ReadModelIndex<Stored, string>, 'version' | 'settings' | 'properties'>,
): IndexBody {
  return {
    settings: { number_of_shards: 1, auto_expand_replicas: '0-1', ...index.settings },
    mappings: { dynamic: 'strict', _meta: { version: index.version }, properties: index.properties },
  };
}
