import { parseArgs } from 'node:util';
import type { DomainEvent } from '@vivarium/contracts/events/event.ts';
import { percentile } from './percentile.ts';
import { finalDocuments, writeBare } from './projector-bare-bulk.ts';
import { type CorpusKind, makeEvents } from './projector-corpus.ts';
import { openBenchStage } from './projector-stage.ts';

export const title =
  'events a second from the stream into the read models, against a bare _bulk of the same documents';

interface Round {
  projectorMs: number;
  bareMs: number;
}

/**
 * Publishes events into a stream, then times a projector (as it is started in production) from its start until the
 * stream has every acknowledgement. Between such rounds, the documents that these events end in are written by
 * nothing but `_bulk`, as many documents a request and as many requests at a time as the projector has, into new
 * indices of the same mapping. Both use the same Elasticsearch in turns; medians of the rounds are compared.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      events: { type: 'string', default: '20000' },
      rounds: { type: 'string', default: '3' },
      batch: { type: 'string', default: '256' },
      corpus: { type: 'string', default: 'single,life' },
    },
  });
  const stage = await openBenchStage();
  try {
    for (const kind of values.corpus.split(',') as CorpusKind[]) {
      const events = makeEvents(Number(values.events), kind);
      const rounds: Round[] = [];
      // One round before, not counted: both sides start with a warm Elasticsearch and warm code.
      for (let round = -1; round < Number(values.rounds); round += 1) {
        const measured = await measure(stage, events, Number(values.batch));
        if (round >= 0) rounds.push(measured);
      }
      report(kind, events, rounds, Number(values.batch));
    }
  } finally {
    await stage.close();
  }
}

async function measure(
  stage: Awaited<ReturnType<typeof openBenchStage>>,
  events: readonly DomainEvent[],
  batch: number,
): Promise<Round> {
  const documents = finalDocuments(events);
  const projectorMs = await stage.withNames((names) => names.timeProjector(events, batch, documents));
  const bareMs = await stage.withNames((names) => writeBare(stage.client, names.prefix, documents, batch));
  return { projectorMs, bareMs };
}

function report(
  kind: CorpusKind,
  events: readonly DomainEvent[],
  rounds: readonly Round[],
  batch: number,
): void {
  const documents = finalDocuments(events).length;
  const projector = percentile(
    rounds.map(({ projectorMs }) => projectorMs),
    0.5,
  );
  const bare = percentile(
    rounds.map(({ bareMs }) => bareMs),
    0.5,
  );
  const each = (of: keyof Round) => rounds.map((round) => Math.round(round[of])).join(', ');
  console.log(
    `corpus ${kind}: ${events.length} events, ${documents} final documents, batches of ${batch} events`,
  );
  console.log(`  projector  ${Math.round(projector)} ms  (${each('projectorMs')})`);
  console.log(
    `    ${Math.round((events.length / projector) * 1000)} events/s, ${Math.round((documents / projector) * 1000)} documents/s`,
  );
  console.log(`  bare _bulk ${Math.round(bare)} ms  (${each('bareMs')})`);
  console.log(`    ${Math.round((documents / bare) * 1000)} documents/s`);
  console.log(`  ratio of the medians ${(bare / projector).toFixed(2)} (target: at least 0.50)`);
}
