import type { Client } from '@elastic/elasticsearch';
import { aliasOf, mappingVersions, type ReadModel, readModels } from '@vivarium/contracts/read-models.ts';
import { mappingVersionOf } from '@vivarium/platform/elasticsearch/mapping-version.ts';

/** @returns the read models whose index was made for another version of the mapping than is written here. */
export async function outdatedReadModels(client: Client, prefix: string): Promise<ReadModel[]> {
  const outdated: ReadModel[] = [];
  for (const readModel of readModels) {
    const version = await mappingVersionOf(client, aliasOf(readModel, prefix));
    if (version !== undefined && version !== mappingVersions[readModel]) outdated.push(readModel);
  }
  return outdated;
}

/** @throws in words that say what to do, when a read model is of another version. */
export async function demandCurrent(client: Client, prefix: string): Promise<void> {
  const outdated = await outdatedReadModels(client, prefix);
  if (outdated.length === 0) return;
  const aliases = outdated.map((readModel) => aliasOf(readModel, prefix)).join(', ');
  throw new Error(
    `Built for another version of their mapping: ${aliases}. \`node projector/src/rebuild.ts outdated\` builds them anew.`,
  );
}
