import { writtenVersionOf } from '@vivarium/contracts/listings/http/own.ts';
import type { Waits } from '../elasticsearch/waits.ts';
import { listShows } from './list-shows.ts';
import type { PrivateDocument, PrivateReads } from './private-reads.ts';

/**
 * Waits, for a moment at most, until a list of a person's own shows what they have written: DESIGN, “read your own write”.
 *
 * @param source the name under which `sources` has the version of the aggregate
 * @param minVersion ids with a version each, as `min_version` has them
 * @throws {Problem} 409 or 503 when it does not show them in time
 */
export async function untilListed(
  { waits, reads, reader }: { waits: Waits; reads: PrivateReads<PrivateDocument>; reader: string },
  source: string,
  minVersion: readonly string[],
): Promise<void> {
  const written = minVersion.flatMap((text) => writtenVersionOf(text) ?? []);
  if (written.length === 0) return;
  const shown = async () => ((await listShows(reads, source, written)) ? true : undefined);
  await waits.until(reader, `list of ${source} ${minVersion.join()}`, shown);
}
