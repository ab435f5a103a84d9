import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { readSnapshot } from '../snapshots/read-snapshots.ts';
import { compareVersions, type Difference } from './compare.ts';
import { versionIn, versionOf } from './projected-versions.ts';
import type { Compared, ReconcileCounts } from './reconciling.ts';

/** Looks at one suspect again, repairs it when asked, and counts. */
export async function lookAtDocument(compared: Compared, id: string, counts: ReconcileCounts): Promise<void> {
  const { client, prefix, readModel } = compared;
  const { difference, event } = await differenceOf(compared, id);
  if (difference === undefined) return;
  counts.found[difference] += 1;
  if (compared.repair) {
    // Neither can be folded away: no event is newer than a version that never was.
    if (difference === 'ahead' || difference === 'extra') {
      await client.delete({ index: aliasOf(readModel.name, prefix), id }, { ignore: [404] });
    }
    if (event !== undefined) await compared.fold([event]);
    if ((await differenceOf(compared, id)).difference === undefined) {
      counts.repaired += 1;
      return;
    }
  }
  counts.remaining += 1;
}

/** The document is read before the write store, so that it can seem behind by what is on its way, never ahead. */
async function differenceOf(
  { client, prefix, readModel, readPage, snapshots }: Compared,
  id: string,
): Promise<{ difference: Difference | undefined; event: DomainEvent | undefined }> {
  const found = await client.mget<{ sources: Record<string, number> }>({
    index: aliasOf(readModel.name, prefix),
    ids: [id],
    _source: ['sources'],
  });
  const document = found.docs[0];
  const source = document !== undefined && 'found' in document ? document._source : undefined;
  const event = await readSnapshot(readPage, snapshots, id);
  const differences = compareVersions(
    new Map(event === undefined ? [] : [[id, versionOf(event)]]),
    new Map(source === undefined ? [] : [[id, versionIn(source, readModel.source)]]),
  );
  return { difference: differences.get(id), event };
}
