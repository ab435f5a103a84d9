import type { Client, estypes } from '@elastic/elasticsearch';
import { type DemandDayDocument, demandDaysAlias } from '@vivarium/contracts/trends/demand-day.ts';
import { isAlreadyThere } from '@vivarium/platform/elasticsearch/already-there.ts';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';
import type { IndexPosition } from '@vivarium/platform/rolling/index-position.ts';

/** What tells of progress, beside what is counted. */
interface ProgressDocument {
  rolledUpTo?: IndexPosition;
}

const keyword = { type: 'keyword' } as const;
const count = { type: 'integer' } as const;
const properties: Record<keyof (DemandDayDocument & ProgressDocument), estypes.MappingProperty> = {
  day: { type: 'date' },
  category: keyword,
  want: keyword,
  species: keyword,
  named: count,
  meant: count,
  rolledUpTo: { type: 'object', enabled: false },
};
const VERSION = 1;
const PROGRESS = 'progress';

/** Makes the index where it is missing, under the name that it is read by. */
export async function ensureDemandDays(client: Client, prefix: string): Promise<void> {
  const alias = demandDaysAlias(prefix);
  if (await client.indices.existsAlias({ name: alias })) return;
  const settings = { number_of_shards: 1, auto_expand_replicas: '0-1', refresh_interval: '1s' };
  try {
    await client.indices.create({
      index: `${alias}-v${VERSION}`,
      ...{ settings, aliases: { [alias]: {} } },
      mappings: { dynamic: 'strict', properties },
    });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
    // Whoever makes it may not have it ready yet.
    await client.cluster.health({ index: alias, wait_for_active_shards: 1 });
  }
}

/**
 * @returns up to where what visitors did is rolled up; undefined: nothing was ever
 * @throws where that cannot be read now
 */
export async function demandRolledUpTo(client: Client, prefix: string): Promise<IndexPosition | undefined> {
  const [progress] = await getMany<ProgressDocument>(client, {
    ...{ index: demandDaysAlias(prefix), ids: [PROGRESS] },
  });
  return progress?._source?.rolledUpTo;
}

/** Of several instances the last one is believed: what is rolled up twice is the same. */
export async function setDemandRolledUpTo(client: Client, prefix: string, rolledUpTo: IndexPosition) {
  await client.index<ProgressDocument>({
    ...{ index: demandDaysAlias(prefix), id: PROGRESS },
    document: { rolledUpTo },
  });
}
