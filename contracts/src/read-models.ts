/**
 * Read models by the alias they are read under. Behind each alias stands one index,
 * `<prefix><alias>-v<mapping version>-<time of its build>`. `prefix` is empty in production; tests use one each.
 */
export const readModels = ['listings', 'own-listings', 'sellers'] as const;
export type ReadModel = (typeof readModels)[number];

/**
 * Versions of the mappings that the projector writes and query-api reads: raised with every change of a mapping or of settings,
 * and where old documents lack what new ones say (names that the catalogue gained). A rebuild then moves the alias to a
 * new index.
 */
export const mappingVersions: Readonly<Record<ReadModel, number>> = {
  listings: 3,
  'own-listings': 3,
  sellers: 1,
};

/** @returns the alias that query-api reads and the projector writes. */
export function aliasOf(readModel: ReadModel, prefix: string): string {
  return `${prefix}${readModel}`;
}

/** @returns the alias of what visitors did: no read model, since no write store can rebuild it. */
export function activityAlias(prefix: string): string {
  return `${prefix}activity`;
}
