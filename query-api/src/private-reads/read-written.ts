import type { PrivateReadModel } from '@vivarium/contracts/read-models.ts';
import type { Waits } from '../elasticsearch/waits.ts';
import type { OpenPrivateReads, PrivateDocument } from './private-reads.ts';

/** Something that its reader has perhaps just written. */
export interface Written {
  readModel: PrivateReadModel;
  /** What it is, as its wait is called. */
  kind: string;
  id: string;
  reader: string;
  /** Version that it must have reached; undefined: as it is. */
  minVersion: number | undefined;
}

/**
 * Reads one private document as far as its reader has written it.
 * @returns undefined where there is none that they may read
 * @throws {Problem} 503 not_yet_projected where it does not get so far in time
 */
export async function readWritten<T extends PrivateDocument>(
  { privateReads, waits }: { privateReads: OpenPrivateReads; waits: Waits },
  { readModel, kind, id, reader, minVersion = 0 }: Written,
): Promise<T | undefined> {
  const reads = privateReads<T>(readModel, reader);
  if (minVersion === 0) return (await reads.get(id)).document;
  const { document } = await waits.until(reader, `${kind} ${id} ${minVersion}`, async () => {
    const found = await reads.get(id);
    return found.version >= minVersion ? found : undefined;
  });
  return document;
}
