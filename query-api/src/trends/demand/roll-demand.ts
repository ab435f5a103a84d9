import type { Client } from '@elastic/elasticsearch';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import { demandDayCounts, demandDayId, demandDaysAlias } from '@vivarium/contracts/trends/demand-day.ts';
import { byAllShards } from '@vivarium/platform/elasticsearch/by-all-shards.ts';
import { raiseNumbers } from '@vivarium/platform/elasticsearch/raise-numbers.ts';
import { type IndexPosition, newAfter, positionOf } from '@vivarium/platform/rolling/index-position.ts';
import { LRUCache } from 'lru-cache';
import type { UnderstandWords } from '../../understanding/choosing/understand-words.ts';
import { type DayWants, dayWants } from './day-wants.ts';
import { demandRolledUpTo, ensureDemandDays, setDemandRolledUpTo } from './demand-days-index.ts';
import { changedDays, readDid } from './read-did.ts';
import { type Named, namedByFilters, namedByWords } from './wanted.ts';

const WRITTEN_AT_A_TIME = 1000;
/** Words whose meaning is remembered: a crowd looks for the same. */
const MOST_WORDS = 10_000;
/** Days that are kept between two rounds; an older one that something comes late for is read again. */
const MOST_DAYS = 2;

/** A day as it was counted, and up to which operation. */
interface KeptDay {
  wants: DayWants;
  upTo: IndexPosition;
}

/**
 * @returns what brings the days of what is wanted up to what visitors did since the last time. A number only grows: what is
 *   counted twice, by several instances at once, after a `kill -9`, or from an index that lacks what the stream has forgotten
 *   makes none of them less, and none of them too great. How far it went is written last. Throws when Elasticsearch does not
 *   answer or refuses a document.
 */
export function rollingDemand(
  client: Client,
  prefix: string,
  understandWords: UnderstandWords,
): (signal?: AbortSignal) => Promise<void> {
  const kept = new LRUCache<string, KeptDay>({ max: MOST_DAYS });
  const words = new LRUCache<string, Named[]>({ max: MOST_WORDS });
  const meaning = (query: string): Named[] => {
    const named = words.get(query) ?? namedByWords(query, understandWords);
    words.set(query, named);
    return named;
  };

  /** Reads what is new of a day, or all of it where it is not kept. */
  const countDay = async (index: string, day: string, now: IndexPosition): Promise<KeptDay> => {
    const known = kept.get(day);
    const since = newAfter(known?.upTo, now);
    const wants = known !== undefined && since !== -1 ? known.wants : dayWants(day);
    for await (const page of readDid(client, index, day, { since, upTo: now.seqNo }))
      for (const { visitor, category, query, filters } of page)
        wants.add(visitor, category, [...(query === null ? [] : meaning(query)), ...namedByFilters(filters)]);
    return { wants, upTo: now };
  };

  return async (signal) => {
    await ensureDemandDays(client, prefix);
    const index = await indexOfActivity(client, prefix);
    if (index === undefined) return;
    const known = await demandRolledUpTo(client, prefix);
    // Of an index that is new, or was made in the place of one that has gone: what was told went into that.
    if (known === undefined) kept.clear();
    const now = await positionOf(client, index);
    const since = newAfter(known, now);
    if (since === now.seqNo) return;
    // What was done before this is found after it.
    byAllShards(await client.indices.refresh({ index }));
    for (const day of await changedDays(client, index, { since, upTo: now.seqNo })) {
      const counted = await countDay(index, day, now);
      // What has grown is told once: until all of it is written, the day is one to count from the start.
      kept.delete(day);
      for (const documents of chunksOf(counted.wants.grown(), WRITTEN_AT_A_TIME)) {
        if (signal?.aborted) return;
        await raiseNumbers(client, demandDaysAlias(prefix), documents, {
          idOf: demandDayId,
          numbers: demandDayCounts,
        });
      }
      kept.set(day, counted);
    }
    await setDemandRolledUpTo(client, prefix, now);
  };
}

async function indexOfActivity(client: Client, prefix: string): Promise<string | undefined> {
  const behind = await client.indices.getAlias({ name: activityAlias(prefix) }, { ignore: [404] });
  return 'error' in behind ? undefined : Object.keys(behind)[0];
}
