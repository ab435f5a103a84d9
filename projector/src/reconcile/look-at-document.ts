import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';
import type { Stored } from '../definition/projection.ts';
import { readSnapshot } from '../snapshots/read-snapshots.ts';
import { compareVersions, type Difference } from './compare.ts';
import { versionIn, versionOf } from './projected-versions.ts';
import type { Compared, ReconcileCounts } from './reconciling.ts';

/** Looks at one suspect again, repairs it when asked, and counts. */
export async function lookAtDocument(compared: Compared, id: string, counts: ReconcileCounts): Promise<void> {
  const { readModel } = compared;
  const { difference, event, document } = await differenceOf(compared, id);
  if (difference === undefined) return;
  if (difference === 'extra' && document && readModel.isForgotten?.(document, compared.clock())) {
    if (compared.repair) await remove(compared, id);
    return;
  }
  counts.found[difference] += 1;
  if (compared.repair) {
    // Neither can be folded away: no event is newer than a version that never was.
    if (difference === 'ahead' || difference === 'extra') {
      await remove(compared, id);
    }
    if (event !== undefined) await compared.fold([event]);
    if ((await differenceOf(compared, id)).difference === undefined) {
      counts.repaired += 1;
      return;
    }
  }
  counts.remaining += 1;
}

async function remove({ client, prefix, readModel }: Compared, id: string): Promise<void> {
  await client.delete({ index: aliasOf(readModel.name, prefix), id }, { ignore: [404] });
}

interface Looked {
  difference: Difference | undefined;
  event: DomainEvent | undefined;
  document: Stored | undefined;
}

/** The document is read before the write store, so that it can seem behind by what is on its way, never ahead. */
async function differenceOf(
  { client, prefix, readModel, readPage, snapshots }: Compared,
  id: string,
): Promise<Looked> {
  const [found] = await getMany<Stored>(client, { index: aliasOf(readModel.name, prefix), ids: [id] });
  const document = found?._source;
  const event = await readSnapshot(readPage, snapshots, id);
  const differences = compareVersions(
    new Map(event === undefined ? [] : [[id, versionOf(event)]]),
    new Map(document === undefined ? [] : [[id, versionIn(document, readModel.source)]]),
  );
  return { difference: differences.get(id), event, document };
}
