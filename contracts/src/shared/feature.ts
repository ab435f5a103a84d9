import type { z } from 'zod';
import type { Operations } from './operation.ts';

/**
 * What one feature says to the others: its operations (writes are answered by command-api, reads by query-api), its
 * refusals, the events of its aggregate, and its read models. `features.ts` lists them all.
 */
export interface Feature {
  /** Operations that command-api answers. */
  commands?: Operations;
  /** Operations that query-api answers. */
  queries?: Operations;
  /** Codes of its own refusals and the HTTP status of each. */
  problems?: Readonly<Record<string, number>>;
  /** The aggregates that it has, each with the schema of its events. */
  events?: Readonly<Record<string, z.ZodType>>;
  /** Its read models, by the alias that they are read under. */
  readModels?: Readonly<Record<string, DeclaredReadModel>>;
}

/** What the projector, which writes a read model, and query-api, which reads it, agree on. */
export interface DeclaredReadModel {
  /**
   * Of its mapping: raised with every change of the mapping or of settings, and where old documents lack what new ones say.
   * A rebuild then moves the alias to a new index.
   */
  version: number;
  /** The name under which a document's `sources` has the version of the aggregate that it is of. */
  source: string;
  /** Each document names its `readers`, and nobody else gets it: it is read through `privateReads` alone. */
  private?: true;
}

/** @returns the feature, its literal types kept: unions of codes, events and read models are made from them. */
export function feature<const F extends Feature>(one: F): F {
  return one;
}
