import type { Client } from '@elastic/elasticsearch';
import { marketDaysAlias } from '@vivarium/contracts/trends/market-day.ts';
import { indexUuid } from '@vivarium/platform/rolling/index-uuid.ts';
import { marketDaysIndex } from './market-days-index.ts';

/** @returns the name of the index for the days of an index of the facts. */
export async function daysIndexOf(client: Client, market: string, prefix: string): Promise<string> {
  const uuid = (await indexUuid(client, market)).toLowerCase();
  return `${marketDaysAlias(prefix)}-v${marketDaysIndex.version}-${uuid}`;
}
