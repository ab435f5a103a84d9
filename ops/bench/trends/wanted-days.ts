import { randomUUID } from 'node:crypto';
import { genesOf } from '@vivarium/catalogue/index.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import { demandDayId, demandDaysAlias } from '@vivarium/contracts/trends/demand-day.ts';
import { dayWants } from '@vivarium/query-api/trends/demand/day-wants.ts';
import { ensureDemandDays } from '@vivarium/query-api/trends/demand/demand-days-index.ts';
import type { Named } from '@vivarium/query-api/trends/demand/wanted.ts';
import { seededRandom } from '../../random/seeded.ts';
import type { Elasticsearch } from '../projector-stopwatch.ts';

const AT_A_TIME = 5000;
/** Searches of one visitor of a day. */
const OF_ONE = 4;
const categories = ['live-animal', 'live-animal', 'live-animal', 'food', null];

/**
 * Writes what so many searches leave of some days, counted by the function by which they are rolled up: for whatever the
 * catalogue has, with and without saying of which species.
 * @returns how many documents
 */
export async function writeWantedDays(
  client: Elasticsearch,
  prefix: string,
  { searches, days, species }: { searches: number; days: readonly string[]; species: readonly string[] },
): Promise<number> {
  await ensureDemandDays(client, prefix);
  const random = seededRandom(1);
  const wants: Named[] = species.flatMap((one): Named[] => [
    { species: one, trait: null },
    ...genesOf(one).flatMap(({ slug }): Named[] => [
      { species: one, trait: slug },
      { species: undefined, trait: slug },
    ]),
  ]);
  let written = 0;
  for (const day of days) {
    const counting = dayWants(day);
    for (let left = Math.round(searches / days.length); left > 0; left -= OF_ONE) {
      const visitor = randomUUID();
      for (let i = 0; i < OF_ONE; i += 1)
        counting.add(visitor, random.pick(categories), [random.pick(wants)]);
    }
    for (const documents of chunksOf(counting.grown(), AT_A_TIME)) {
      const operations = documents.flatMap((one) => [{ index: { _id: demandDayId(one) } }, one]);
      const { errors } = await client.bulk({ index: demandDaysAlias(prefix), operations });
      if (errors) throw new Error('days of what is wanted were refused');
      written += documents.length;
    }
  }
  await client.indices.refresh({ index: demandDaysAlias(prefix) });
  return written;
}
