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
  /**
   * Versions of the mappings of its read models, by the alias that they are read under: raised with every change of a
   * mapping or of settings, and where old documents lack what new ones say. A rebuild then moves the alias to a new index.
   */
  readModels?: Readonly<Record<string, number>>;
}

/** @returns the feature, its literal types kept: unions of codes, events and read models are made from them. */
export function feature<const F extends Feature>(one: F): F {
  return one;
}
