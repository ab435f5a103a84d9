/** How a document differs from the write store. */
export type Difference =
  /** The write store has it, the read model does not. */
  | 'missing'
  /** The read model has an older version. */
  | 'stale'
  /** The read model has a version that the write store has not reached. */
  | 'ahead'
  /** The read model has what the write store does not know. */
  | 'extra';

/**
 * Compares versions by id.
 * @param written what the write store has. @param projected what the read model has of the same range of ids.
 * @returns the ids that differ.
 */
export function compareVersions(
  written: ReadonlyMap<string, number>,
  projected: ReadonlyMap<string, number>,
): Map<string, Difference> {
  const differences = new Map<string, Difference>();
  for (const [id, version] of written) {
    const has = projected.get(id);
    if (has === undefined) differences.set(id, 'missing');
    else if (has < version) differences.set(id, 'stale');
    else if (has > version) differences.set(id, 'ahead');
  }
  for (const id of projected.keys()) if (!written.has(id)) differences.set(id, 'extra');
  return differences;
}
