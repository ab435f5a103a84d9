import type { Client, estypes } from '@elastic/elasticsearch';
import { type MarketDayDocument, PROGRESS } from '@vivarium/contracts/trends/market-day.ts';
import { search } from '../../elasticsearch/searches.ts';
import { columnsOf, type DayColumns } from './day-columns.ts';
import { createWords, type Words } from './words.ts';

/** The whole market in columns, day after day. */
export interface MarketColumns {
  words: Words;
  days: readonly DayColumns[];
}

/** For so long what was read is taken for the newest, in milliseconds: it is written once a second. */
const AGE_MS = 1000;
const MOST_DAYS = 10_000;
/** So few that taking them apart keeps nobody waiting. */
const DAYS_AT_A_TIME = 20;

interface Known {
  /** Index and version that it was read from. */
  edition: string;
  columns: DayColumns;
}

/**
 * @param index alias of the days of the market
 * @param elapsed milliseconds that never go back
 * @param onRead told of the days that were read, new ones and those that have changed
 * @returns reads the market: what of it has changed since it was read last. Many that ask at once ask together.
 */
export function columnsReader(
  elasticsearch: Client,
  index: string,
  elapsed: () => number,
  onRead: (days: readonly DayColumns[]) => void = () => {},
): () => Promise<MarketColumns> {
  const words = createWords();
  const known = new Map<string, Known>();
  let reading: Promise<MarketColumns> | undefined;
  /** When what was read last was asked for; undefined while that is under way. */
  let asOf: number | undefined;
  let last: { progress: string | undefined; market: MarketColumns } | undefined;
  return () => {
    if (reading === undefined || (asOf !== undefined && elapsed() - asOf >= AGE_MS)) {
      const asked = elapsed();
      asOf = undefined;
      reading = readOn();
      reading.then(
        () => {
          asOf = asked;
        },
        // A failure is the answer of those alone that have asked.
        () => {
          reading = undefined;
        },
      );
    }
    return reading;
  };

  async function readOn(): Promise<MarketColumns> {
    // It is written behind the days that it tells of: as long as it is the same, so are they.
    const asked = await editionsOf(elasticsearch, index, { ids: { values: [PROGRESS] } });
    if (last?.progress !== undefined && last.progress === asked.get(PROGRESS)) return last.market;
    const editions = await editionsOf(elasticsearch, index);
    // As it stands beside those days: another copy of the index may know less of them.
    const progress = editions.get(PROGRESS);
    editions.delete(PROGRESS);
    for (const day of known.keys()) if (!editions.has(day)) known.delete(day);
    const changed = [...editions].filter(([day, edition]) => known.get(day)?.edition !== edition);
    for (let at = 0; at < changed.length; at += DAYS_AT_A_TIME) {
      const days = changed.slice(at, at + DAYS_AT_A_TIME).map(([day]) => day);
      const { hits } = await search<MarketDayDocument>(elasticsearch, {
        ...{ index, size: days.length, version: true, track_total_hits: false },
        query: { ids: { values: days } },
      });
      for (const { _index, _version, _source } of hits.hits) {
        if (_source?.day === undefined || _source.packed === undefined) continue;
        const columns = columnsOf(_source.day, _source.packed, words);
        known.set(_source.day, { edition: `${_index} ${_version}`, columns });
      }
    }
    const days = [...known.values()].map(({ columns }) => columns);
    onRead(changed.flatMap(([day]) => known.get(day)?.columns ?? []));
    const market = { words, days: days.toSorted((one, other) => (one.day < other.day ? -1 : 1)) };
    last = { progress, market };
    return market;
  }
}

/** @returns of each day there is, and of {@link PROGRESS}, which edition of it is the newest. */
async function editionsOf(
  elasticsearch: Client,
  index: string,
  query: estypes.QueryDslQueryContainer = { match_all: {} },
): Promise<Map<string, string>> {
  const { hits } = await search(elasticsearch, {
    ...{ index, size: MOST_DAYS, version: true, _source: false, track_total_hits: false },
    query,
  });
  return new Map(hits.hits.map(({ _id, _index, _version }) => [_id ?? '', `${_index} ${_version}`]));
}
