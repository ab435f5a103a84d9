/** How a document differs from the write store. */
export type Difference =
  /** The write store has it, the read model does not. */
  | 'missing'
  /** The read model has an older version. */
  | 'stale'
  /** The read model has a version that the write store has not reached. */
  | 'ahead'
  /** Both have the same version, which says something else here than there. */
  | 'other'
  /** The read model has what the write store does not know. */
  | 'extra';

/** A version of an aggregate, and what it says, as a hash. */
export interface Version {
  version: number;
  content: number;
}

/**
 * Compares versions by id.
 * @param written what the write store has. @param projected what the read model has of the same range of ids.
 * @returns the ids that differ.
 */
export function compareVersions(
  written: ReadonlyMap<string, Version>,
  projected: ReadonlyMap<string, Version>,
): Map<string, Difference> {
  const differences = new Map<string, Difference>();
  for (const [id, { version, content }] of written) {
    const has = projected.get(id);
    if (has === undefined) differences.set(id, 'missing');
    else if (has.version < version) differences.set(id, 'stale');
    else if (has.version > version) differences.set(id, 'ahead');
    else if (has.content !== content) differences.set(id, 'other');
  }
  for (const id of projected.keys()) if (!written.has(id)) differences.set(id, 'extra');
  return differences;
}
