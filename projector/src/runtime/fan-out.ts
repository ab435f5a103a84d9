import type { Client, estypes } from '@elastic/elasticsearch';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { seenVersion } from '@vivarium/contracts/shared/seen-version.ts';
import { byAllShards } from '@vivarium/platform/elasticsearch/by-all-shards.ts';
import { contentOf } from '../definition/content.ts';
import type { FanOut, IndexOf, Projection, Stage } from '../definition/projection.ts';
import { keyOf, readDocuments } from './read-documents.ts';
import type { Work } from './work.ts';

const PAGE = 500;
const KEEP_ALIVE = '1m';
/** References that one query asks about, well below the least number of clauses that a server allows. */
const CLAUSES = 100;

/** One event that other documents copy from, and what they should have. */
interface Behind {
  event: DomainEvent;
  fanOut: FanOut;
  version: number;
  content: number;
}

/**
 * Finds the documents that carry an outdated copy of what the events are about, page by page.
 *
 * Called after the references have been written. Why nothing is missed: a projector that writes a document reads
 * its references *after* the write once more. If that write happened before the refresh below, the search finds the
 * document; if it happened after, so did its second look at the reference, which was written before the refresh,
 * and it repairs the document itself. Either may be done by a projector that is killed: its events were not
 * acknowledged, and folding them again does the same again.
 */
export async function* findFanOut(
  client: Client,
  indexOf: IndexOf,
  stage: Stage,
  events: readonly DomainEvent[],
): AsyncGenerator<Work[]> {
  for (const projection of stage) {
    const behind = await referencesBehind(client, indexOf, projection, events);
    for (let from = 0; from < behind.length; from += CLAUSES) {
      yield* pages(client, indexOf, projection, behind.slice(from, from + CLAUSES));
    }
  }
}

async function referencesBehind(
  client: Client,
  indexOf: IndexOf,
  projection: Projection,
  events: readonly DomainEvent[],
): Promise<Behind[]> {
  const byCopy = new Map<string, { event: DomainEvent; fanOut: FanOut }>();
  for (const event of events) {
    for (const fanOut of projection.fanOuts(event)) {
      byCopy.set(`${fanOut.field} ${keyOf(fanOut.reference)}`, { event, fanOut });
    }
  }
  const wanted = [...byCopy.values()];
  const found = await readDocuments(
    client,
    indexOf,
    wanted.map(({ fanOut }) => fanOut.reference),
  );
  return wanted.flatMap((item) => {
    const document = found.get(keyOf(item.fanOut.reference))?.document;
    return document === undefined
      ? []
      : [{ ...item, version: item.fanOut.version(document), content: item.fanOut.content(document) }];
  });
}

async function* pages(
  client: Client,
  indexOf: IndexOf,
  projection: Projection,
  behind: readonly Behind[],
): AsyncGenerator<Work[]> {
  const index = indexOf(projection.readModel);
  byAllShards(await client.indices.refresh({ index }));
  const { id: pit } = await client.openPointInTime({ index, keep_alive: KEEP_ALIVE });
  try {
    for (let after: unknown[] | undefined; ; ) {
      const { hits } = await client.search<Record<string, unknown>>({
        pit: { id: pit, keep_alive: KEEP_ALIVE },
        size: PAGE,
        track_total_hits: false,
        query: { bool: { should: behind.map((one) => clauseOf(one, projection)), minimum_should_match: 1 } },
        sort: [{ _shard_doc: 'asc' }],
        _source: [...new Set(behind.map(({ fanOut }) => fanOut.field))],
        ...(after === undefined ? {} : { search_after: after as string[] }),
      });
      const work = hits.hits.flatMap(({ _id: id, _source: source }) => {
        const one = behind.find(({ fanOut: { field, reference } }) =>
          [source?.[field]].flat().includes(reference.id),
        );
        return id === undefined || one === undefined ? [] : [{ projection, id, events: [one.event] }];
      });
      if (work.length > 0) yield work;
      if (hits.hits.length < PAGE) return;
      after = hits.hits.at(-1)?.sort;
    }
  } finally {
    await client.closePointInTime({ id: pit });
  }
}

function isBehind(
  { fanOut, version, content }: Behind,
  { takesBack }: Projection,
): estypes.QueryDslQueryContainer {
  const { source, reference } = fanOut;
  if (typeof source !== 'string')
    return {
      bool: { must_not: { term: { [source.each]: seenVersion(reference.id, { version, content }) } } },
    };
  const ofVersion = `sources.${source}`;
  const saysOther = {
    bool: {
      filter: [{ term: { [ofVersion]: version } }],
      must_not: [{ term: { [`sources.${contentOf(source)}`]: content } }],
    },
  };
  const isOther = takesBack
    ? { bool: { must_not: [{ term: { [ofVersion]: version } }] } }
    : { range: { [ofVersion]: { lt: version } } };
  return { bool: { should: [isOther, saysOther], minimum_should_match: 1 } };
}

function clauseOf(behind: Behind, projection: Projection) {
  const { field, reference } = behind.fanOut;
  return {
    bool: {
      filter: [{ term: { [field]: reference.id } }, isBehind(behind, projection)],
    },
  };
}
