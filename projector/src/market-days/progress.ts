import type { Client } from '@elastic/elasticsearch';
import { type MarketDayDocument, PROGRESS } from '@vivarium/contracts/trends/market-day.ts';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';
import { indicesBehind } from '../indices/ensure-indices.ts';
import { daysIndexOf } from './days-index-of.ts';

/** How far the facts are rolled up, and which edition of the document says so; undefined: there is none. */
export interface Progress {
  upTo: number | undefined;
  edition: { if_seq_no: number; if_primary_term: number } | undefined;
}

/** @throws where that cannot be read now: all days are not counted anew for it. */
export async function readProgress(client: Client, index: string): Promise<Progress> {
  const [found] = await getMany<MarketDayDocument>(client, { index, ids: [PROGRESS] });
  if (found?.found !== true) return { upTo: undefined, edition: undefined };
  const { _source, _seq_no = 0, _primary_term = 0 } = found;
  return { upTo: _source?.upTo, edition: { if_seq_no: _seq_no, if_primary_term: _primary_term } };
}

/** Writes how far it went, unless somebody else has said something since it was read: then it is done once more. */
export async function writeProgress(
  client: Client,
  index: string,
  { edition }: Progress,
  upTo: number,
): Promise<void> {
  const condition = edition ?? { op_type: 'create' as const };
  await client.index<MarketDayDocument>(
    { index, id: PROGRESS, document: { upTo }, ...condition },
    { ignore: [409] },
  );
}

/** Has all days counted anew: of a fact that was taken away nothing tells on which days it was. */
export async function countDaysAnew(client: Client, prefix: string): Promise<void> {
  const [market] = await indicesBehind(client, 'market', prefix);
  if (market === undefined) return;
  const index = await daysIndexOf(client, market, prefix);
  // Where there is none yet, they will be.
  if (!(await client.indices.exists({ index }))) return;
  // Not deleted: whoever is counting the first time would not find out.
  await client.index<MarketDayDocument>({ index, id: PROGRESS, document: {} });
}
