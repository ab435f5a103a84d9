import * as features from './features.ts';
import type { DeclaredReadModel } from './shared/feature.ts';

type Features = typeof features;

/** The names of read models that are declared as `Declared`. */
type NamesOf<Declared> = {
  [F in keyof Features]: Features[F] extends { readModels: infer M }
    ? { [Name in keyof M]: M[Name] extends Declared ? Name : never }[keyof M] & string
    : never;
}[keyof Features];

/**
 * Read models by the alias they are read under. Behind each alias stands one index,
 * `<prefix><alias>-v<mapping version>-<time of its build>`. `prefix` is empty in production; tests use one each.
 */
export type ReadModel = NamesOf<DeclaredReadModel>;

/** Those whose documents are for their readers only. */
export type PrivateReadModel = NamesOf<{ private: true }>;

/** Those that anybody may be answered from. */
export type PublicReadModel = Exclude<ReadModel, PrivateReadModel>;

/** What is declared of each read model, with its feature. */
export const declaredReadModels = Object.assign(
  {},
  ...Object.values(features).map((feature) => ('readModels' in feature ? feature.readModels : {})),
) as Readonly<Record<ReadModel, DeclaredReadModel>>;

export const readModels = Object.keys(declaredReadModels) as readonly ReadModel[];

/** @returns the alias that query-api reads and the projector writes. */
export function aliasOf(readModel: ReadModel, prefix: string): string {
  return `${prefix}${readModel}`;
}

/** @returns the durable reader by which all projectors fold events into the read models. */
export function projectorReader(prefix: string): string {
  return `${prefix}projector`;
}

/** @returns the alias of what visitors did: no read model, since no write store can rebuild it. */
export function activityAlias(prefix: string): string {
  return `${prefix}activity`;
}

/** @returns what the names begin with of the two indices that the matcher makes for itself. */
export function matcherIndices(prefix: string): { standing: string; scratch: string } {
  return { standing: `${prefix}standing-searches-`, scratch: `${prefix}alert-scratch-` };
}

/** @returns the names of all indices that hold words of people, those too that are being built; `*` stands for any part. */
export function indicesWithWords(prefix: string): string[] {
  const { standing, scratch } = matcherIndices(prefix);
  const read = readModels.map((name) => `${aliasOf(name, prefix)}-v*`);
  return [...read, `${activityAlias(prefix)}-v*`, `${standing}*`, `${scratch}*`];
}
