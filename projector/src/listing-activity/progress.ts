import type { Client } from '@elastic/elasticsearch';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';
import type { IndexPosition } from '@vivarium/platform/rolling/index-position.ts';

/** How far what visitors did is rolled up, and up to where the market was known by which it was judged. */
export interface RolledUpTo {
  activity: IndexPosition;
  market: IndexPosition;
  /** Of the facts after `market` those up to another position, by id: a walk of which an interruption loses little. */
  walk?: Walk;
}

interface Walk {
  upTo: IndexPosition;
  /** The last one; those after it are left. */
  after: string;
}

/** What tells of progress, beside what is counted: whoever brings an old copy of the index back goes on from there. */
export interface ProgressDocument {
  rolledUpTo?: RolledUpTo;
}

const PROGRESS = 'progress';

/**
 * @returns undefined: nothing was ever rolled up
 * @throws where that cannot be read now
 */
export async function readProgress(client: Client, index: string): Promise<RolledUpTo | undefined> {
  const [progress] = await getMany<ProgressDocument>(client, { index, ids: [PROGRESS] });
  return progress?._source?.rolledUpTo;
}

/** Of several instances the last one is believed: what is rolled up twice is the same. */
export async function writeProgress(client: Client, index: string, rolledUpTo: RolledUpTo): Promise<void> {
  await client.index<ProgressDocument>({ index, id: PROGRESS, document: { rolledUpTo } });
}
