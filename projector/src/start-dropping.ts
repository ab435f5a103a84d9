import { indicesWithWords } from '@vivarium/contracts/read-models.ts';
import { type KeepingDropped, keepDropping } from '@vivarium/platform/elasticsearch/keep-dropping.ts';

const MS_PER_HOUR = 60 * 60 * 1000;

/** Has the indices let go of what was replaced in them, every so many hours; 0: never. */
export function startDropping(
  given: Omit<KeepingDropped, 'patterns' | 'everyMs'>,
  hours: number,
): { stop(): Promise<void> } {
  const { client, nats, prefix, logger } = given;
  const patterns = indicesWithWords(prefix);
  return keepDropping({ client, nats, prefix, logger, patterns, everyMs: hours * MS_PER_HOUR });
}
