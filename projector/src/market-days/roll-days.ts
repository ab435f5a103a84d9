import type { Client } from '@elastic/elasticsearch';
import { type MarketDayDocument, marketDaysAlias } from '@vivarium/contracts/trends/market-day.ts';
import { isAlreadyThere } from '@vivarium/platform/elasticsearch/already-there.ts';
import { byAllShards } from '@vivarium/platform/elasticsearch/by-all-shards.ts';
import { isGone } from '@vivarium/platform/elasticsearch/is-gone.ts';
import { doneUpTo } from '@vivarium/platform/rolling/done-up-to.ts';
import { indicesBehind } from '../indices/ensure-indices.ts';
import { indexBodyOf } from '../indices/index-body.ts';
import { changedDays } from './changed-days.ts';
import { daysIndexOf } from './days-index-of.ts';
import { knownDays } from './known-days.ts';
import { marketDayOf } from './market-day-of.ts';
import { marketDaysIndex } from './market-days-index.ts';
import { readProgress, writeProgress } from './progress.ts';
import { readFactsOf } from './read-facts.ts';

/** Days of the calendar that are read at a time. */
const SPAN_DAYS = 8;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * Brings the days of the market up to its facts: each day on which something happened to a listing that has changed since the
 * last time is counted anew from the facts. So it may be done twice, by several instances at once, or be killed half way: a
 * day that was counted earlier never replaces one that was counted later, and how far it went is written last. Of another
 * index of `market` (a rebuild) all days are counted, and take the place of the others once they are whole. So they are where
 * a comparison with the write store has taken facts away.
 *
 * @returns how many days were counted
 * @throws when Elasticsearch does not answer or refuses a day
 */
export async function rollDays(client: Client, prefix: string, signal?: AbortSignal): Promise<number> {
  const [market] = await indicesBehind(client, 'market', prefix);
  if (market === undefined) return 0;
  const target = await ensureDaysOf(client, market, prefix);
  const upTo = await doneUpTo(client, market);
  const progress = await readProgress(client, target);
  const since = progress.upTo;
  if (since === upTo) return 0;
  // What was done before this is found after it.
  byAllShards(await client.indices.refresh({ index: market }));
  const changed = await changedDays(client, market, since, upTo);
  const known = since === undefined ? await knownDays(client, target) : [];
  const days = [...new Set([...changed, ...known])].toSorted();
  for (const span of spansOf(days)) {
    if (signal?.aborted) return 0;
    const [from = '', to = ''] = [span[0], span.at(-1)];
    const facts = await readFactsOf(client, market, from, to);
    const documents = span.map((day) => ({ day, packed: marketDayOf(day, facts) }));
    await write(client, target, upTo, documents);
  }
  // Whoever dies in between counts all of it once more, and has it read then.
  if (since === undefined) await putInPlace(client, target, prefix);
  await writeProgress(client, target, progress, upTo);
  return days.length;
}

/** @returns days in order, those together that lie within {@link SPAN_DAYS}. */
function spansOf(days: readonly string[]): string[][] {
  const spans: string[][] = [];
  for (const day of days) {
    const [first = day] = spans.at(-1) ?? [];
    const isNear = spans.length > 0 && Date.parse(day) - Date.parse(first) < SPAN_DAYS * MS_PER_DAY;
    if (isNear) spans.at(-1)?.push(day);
    else spans.push([day]);
  }
  return spans;
}

/** Makes the index for the days of an index of the facts, where it is missing. */
async function ensureDaysOf(client: Client, market: string, prefix: string): Promise<string> {
  const name = await daysIndexOf(client, market, prefix);
  if (await client.indices.exists({ index: name })) return name;
  await client.transport
    .request({ method: 'PUT', path: `/${name}`, body: indexBodyOf(marketDaysIndex) })
    .catch((error: unknown) => {
      if (!isAlreadyThere(error)) throw error;
    });
  return name;
}

/** Writes days as they were at some operation; those that somebody has written as they were later stay. */
async function write(
  client: Client,
  index: string,
  upTo: number,
  documents: readonly (MarketDayDocument & { day: string })[],
) {
  const { items } = await client.bulk({
    index,
    operations: documents.flatMap((document) => [
      { index: { _id: document.day, version: upTo + 1, version_type: 'external_gte' } },
      document,
    ]),
  });
  const refused = items.find(({ index: item }) => (item?.status ?? 500) >= 300 && item?.status !== 409);
  if (refused !== undefined) throw new Error(`a day was refused: ${refused.index?.error?.reason}`);
}

/** Lets the days be read, and removes those of other indices. */
async function putInPlace(client: Client, index: string, prefix: string): Promise<void> {
  const alias = marketDaysAlias(prefix);
  byAllShards(await client.indices.refresh({ index }));
  const all = Object.keys(await client.indices.get({ index: `${alias}-v*`, expand_wildcards: 'open' }));
  const others = all.filter((name) => name !== index);
  await client.indices
    .updateAliases({
      actions: [{ add: { index, alias } }, ...others.map((other) => ({ remove_index: { index: other } }))],
    })
    // Another instance has removed some of them first.
    .catch((error: unknown) => {
      if (!isGone(error)) throw error;
      return putInPlace(client, index, prefix);
    });
}
