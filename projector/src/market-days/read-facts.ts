import type { Client } from '@elastic/elasticsearch';
import type { DayFact } from './market-day-of.ts';

const PAGE = 5000;
const fields: (keyof DayFact)[] = [
  ...(['id', 'status', 'category', 'species', 'country', 'sex', 'lifeStage', 'traitZygosity'] as const),
  ...(['askedDollars', 'soldDollars', 'listedAt', 'soldAt', 'daysToSell', 'removedAt'] as const),
  ...(['openedOn', 'closedOn'] as const),
];

/**
 * @param index of the read model `market`
 * @param from first day, `YYYY-MM-DD`
 * @param to last day, included
 * @returns the facts to which something happened in some days, and perhaps some to which nothing did
 */
export async function readFactsOf(
  client: Client,
  index: string,
  from: string,
  to: string,
): Promise<DayFact[]> {
  const facts: DayFact[] = [];
  const dates = ['listedAt', 'soldAt', 'removedAt', 'openedOn', 'closedOn'];
  for (let after: string | undefined; ; after = facts.at(-1)?.id) {
    const { hits } = await client.search<DayFact>({
      index,
      size: PAGE,
      track_total_hits: false,
      _source: fields,
      query: {
        bool: {
          filter: [
            { term: { visible: true } },
            {
              bool: {
                should: dates.map((field) => ({ range: { [field]: { gte: from, lt: `${to}||+1d` } } })),
              },
            },
          ],
        },
      },
      sort: [{ id: 'asc' }],
      ...(after !== undefined && { search_after: [after] }),
    });
    for (const { _source } of hits.hits) if (_source !== undefined) facts.push(_source);
    if (hits.hits.length < PAGE) return facts;
  }
}
