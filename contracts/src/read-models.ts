import * as features from './features.ts';

type Features = typeof features;

/**
 * Read models by the alias they are read under. Behind each alias stands one index,
 * `<prefix><alias>-v<mapping version>-<time of its build>`. `prefix` is empty in production; tests use one each.
 */
export type ReadModel = {
  [F in keyof Features]: Features[F] extends { readModels: infer M } ? keyof M & string : never;
}[keyof Features];

/** Versions of the mappings that the projector writes and query-api reads; each is said with its feature. */
export const mappingVersions = Object.assign(
  {},
  ...Object.values(features).map((feature) => ('readModels' in feature ? feature.readModels : {})),
) as Readonly<Record<ReadModel, number>>;

export const readModels = Object.keys(mappingVersions) as readonly ReadModel[];

/** @returns the alias that query-api reads and the projector writes. */
export function aliasOf(readModel: ReadModel, prefix: string): string {
  return `${prefix}${readModel}`;
}

/** @returns the alias of what visitors did: no read model, since no write store can rebuild it. */
export function activityAlias(prefix: string): string {
  return `${prefix}activity`;
}
