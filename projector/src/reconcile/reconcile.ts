import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { byAllShards } from '@vivarium/platform/elasticsearch/by-all-shards.ts';
import { countDaysAnew } from '../market-days/progress.ts';
import { pipelineOf } from '../runtime/pipeline.ts';
import { readSnapshots } from '../snapshots/read-snapshots.ts';
import { compareVersions } from './compare.ts';
import { foldingInto } from './folding.ts';
import { lookAtCopies } from './look-at-copies.ts';
import { lookAtDocument } from './look-at-document.ts';
import { projectedVersions, versionOf } from './projected-versions.ts';
import type { Compared, ReconcileCounts, Reconciling } from './reconciling.ts';

/**
 * Compares every read model with the write stores and, when asked, repairs it by the same `evolve`.
 * While people write, the two always differ by what is on its way; a difference counts only when it is still there
 * after the live projector has had its time.
 */
export async function reconcile(reconciling: Reconciling): Promise<ReconcileCounts[]> {
  const counts: ReconcileCounts[] = [];
  const folding = foldingInto(reconciling, pipelineOf(reconciling.readModels, { takesBack: true }));
  // In their order: what is copied is repaired before its copies.
  for (const readModel of reconciling.readModels) {
    if (typeof readModel.rebuildFrom === 'string') continue;
    const { snapshots } = readModel.rebuildFrom;
    counts.push(await reconcileModel({ ...reconciling, ...folding, readModel, snapshots }));
  }
  return counts;
}

async function reconcileModel(compared: Compared): Promise<ReconcileCounts> {
  const { client, prefix, readModel, readPage, snapshots } = compared;
  const suspects: string[] = [];
  const counts: ReconcileCounts = {
    readModel: readModel.name,
    compared: 0,
    found: { missing: 0, stale: 0, ahead: 0, extra: 0, other: 0, outdatedCopy: 0 },
    repaired: 0,
    remaining: 0,
  };
  byAllShards(await client.indices.refresh({ index: aliasOf(readModel.name, prefix) }));
  for await (const page of readSnapshots(readPage, snapshots)) {
    const written = new Map(page.events.map((event) => [event.subject, versionOf(event)] as const));
    const projected = await projectedVersions(client, prefix, readModel, page);
    suspects.push(...compareVersions(written, projected).keys());
    counts.compared += page.events.length;
  }
  if (suspects.length > 0) await compared.settleDown();
  for (const id of suspects) await lookAtDocument(compared, id, counts);
  await lookAtCopies(compared, counts);
  const isOther = compared.repair && Object.values(counts.found).some((count) => count > 0);
  if (isOther && readModel.name === 'market') await countDaysAnew(client, prefix);
  return counts;
}
