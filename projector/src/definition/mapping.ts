/** The field types that both distributions have and that we use. Numbers are doubles: what is counted is told as it was given. */
export interface FieldMapping {
  type:
    | 'keyword'
    | 'text'
    | 'boolean'
    | 'integer'
    | 'long'
    | 'double'
    | 'date'
    | 'geo_point'
    | 'flattened'
    | 'object';
  analyzer?: 'standard';
  /** The one that Elasticsearch has without a plugin. */
  normalizer?: 'lowercase';
  copy_to?: string;
  index?: boolean;
  doc_values?: boolean;
  norms?: boolean;
  enabled?: boolean;
  eager_global_ordinals?: boolean;
  ignore_above?: number;
  depth_limit?: number;
  index_prefixes?: { min_chars: number; max_chars: number };
  fields?: Record<string, FieldMapping>;
  properties?: Record<string, FieldMapping>;
}

/** The fields that a document has; of one that may be a stub, those of both. */
export type FieldsOf<D> = D extends unknown ? Exclude<keyof D, symbol | number> : never;

/**
 * The mapping of a document type: a field that only one of the two has does not compile.
 * `SearchOnly` names fields that are filled by `copy_to` and are in no document.
 */
export type Mapping<D, SearchOnly extends string = never> = {
  readonly [Field in FieldsOf<D> | SearchOnly]-?: FieldMapping;
};

/** A facet: its values are counted on every search, so their ordinals are built at refresh and not by a search. */
export const facet: FieldMapping = { type: 'keyword', eager_global_ordinals: true };
