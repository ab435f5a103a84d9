import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Operation, Operations } from '@vivarium/contracts/shared/operation.ts';
import { type Handler, type Handlers, type Served, serve } from '@vivarium/platform/http/serve.ts';
import type { Parts } from './parts.ts';

/** How one operation is answered. */
export interface Answer<O extends Operation> {
  /** What the answer is read from; while one of them is of another version, there is none. */
  readModels: readonly ReadModel[];
  /** Makes the handler of the parts that all features share. */
  handler(parts: Parts): Handler<O>;
}

/** An operation, what answers it, and from which read models. */
export interface ServedRead extends Served {
  readModels: readonly ReadModel[];
}

/** All that query-api answers of one feature, once it has the parts. */
export type Feature = (parts: Parts) => ServedRead[];

/**
 * Puts the operations of a feature and their answers together.
 * @param answers one for each of the operations, by name: a missing one does not compile
 */
export function feature<Of extends Operations>(
  operations: Of,
  answers: { readonly [Name in keyof Of]: Answer<Of[Name]> },
): Feature {
  const names = Object.keys(operations) as (keyof Of)[];
  return (parts) => {
    const handlers = Object.fromEntries(names.map((name) => [name, answers[name].handler(parts)]));
    return serve(operations, handlers as unknown as Handlers<Of>).map((served, at) => ({
      ...served,
      readModels: answers[names[at] as keyof Of].readModels,
    }));
  };
}
