import type { FieldMapping } from '../definition/mapping.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';

/** The body that creates an index; also what is committed under `generated/`. */
export interface IndexBody {
  settings: Record<string, unknown>;
  mappings: {
    dynamic: 'strict';
    _meta: { version: number };
    properties: Readonly<Record<string, FieldMapping>>;
  };
}

/**
 * As the bare Elasticsearch server and the full distribution both load it.
 *
 * `auto_expand_replicas`: none on a single node, one as soon as there is a second.
 * `dynamic: strict`: a field that the mapping lacks is an error, not a guess.
 */
export function indexBodyOf({
  version,
  settings,
  properties,
}: Pick<DefinedReadModel, 'version' | 'settings' | 'properties'>): IndexBody {
  return {
    settings: { number_of_shards: 1, auto_expand_replicas: '0-1', ...settings },
    mappings: { dynamic: 'strict', _meta: { version }, properties },
  };
}
