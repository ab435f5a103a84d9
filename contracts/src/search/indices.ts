/**
 * Read models by the alias they are read under. Behind each alias stands one index,
 * `<prefix><alias>-v<mapping version>-<time of its build>`. `prefix` is empty in production; tests use one each.
 */
export const readModels = ['listings', 'own-listings', 'sellers'] as const;
export type ReadModel = (typeof readModels)[number];

/** @returns the alias that query-api reads and the projector writes. */
export function aliasOf(readModel: ReadModel, prefix: string): string {
  return `${prefix}${readModel}`;
}

/** @returns the alias of what visitors did: no read model, since no write store can rebuild it. */
export function activityAlias(prefix: string): string {
  return `${prefix}activity`;
}
