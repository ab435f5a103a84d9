import type { estypes } from '@elastic/elasticsearch';
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
  const looked = await differenceOf(compared, id);
  const { difference, found } = looked;
  if (difference === undefined) return;
  if (difference === 'extra' && found?._source && readModel.isForgotten?.(found._source, compared.clock())) {
    // What was written since is looked at the next time.
    if (compared.repair) await remove(compared, looked);
    return;
  }
  counts.found[difference] += 1;
  if (compared.repair) {
    // It may have become right meanwhile.
    if (!(await mend(compared, looked))) await mend(compared, await differenceOf(compared, id));
    if ((await differenceOf(compared, id)).difference === undefined) {
      counts.repaired += 1;
      return;
    }
  }
  counts.remaining += 1;
}

/** @returns false where somebody has written the document since it was looked at: it is another one, and nothing was done. */
async function mend(compared: Compared, looked: Looked): Promise<boolean> {
  const { difference, event } = looked;
  if (difference === undefined) return true;
  // Neither can be folded away: no event is newer than a version that never was.
  const isFolded = difference !== 'ahead' && difference !== 'extra';
  if (!isFolded && !(await remove(compared, looked))) return false;
  if (event !== undefined) await compared.fold([event]);
  return true;
}

/**
 * Removes a document as it was found, and no other one that took its place since: nobody would tell of that again.
 * @returns whether it was removed
 */
async function remove({ client }: Compared, { found }: Looked): Promise<boolean> {
  if (found?._seq_no === undefined) return false;
  const { _index: index, _id: id, _seq_no: if_seq_no, _primary_term: if_primary_term } = found;
  const answer = await client.delete({ index, id, if_seq_no, if_primary_term }, { ignore: [404, 409] });
  return answer.result === 'deleted';
}

interface Looked {
  difference: Difference | undefined;
  event: DomainEvent | undefined;
  /** The document, where there is one. */
  found: estypes.GetGetResult<Stored> | undefined;
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
  return { difference: differences.get(id), event, found: document && found };
}
