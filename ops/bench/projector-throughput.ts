import { parseArgs } from 'node:util';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { percentile } from './percentile.ts';
import { finalDocuments, writeBare } from './projector-bare-bulk.ts';
import { type CorpusKind, makeEvents } from './projector-corpus.ts';
import { openBenchStage } from './projector-stage.ts';
import type { Taken } from './projector-stopwatch.ts';

export const title =
  'events a second from the stream into the read models, against a bare _bulk of the same documents';

interface Round {
  projector: Taken;
  bare: Taken;
}

/**
 * Publishes events into a stream, then times a projector (as it is started in production) from its start until the
 * stream has every acknowledgement. Between such rounds, the documents that these events end in are written by
 * nothing but `_bulk`, as many documents a request and as many requests at a time as the projector has, into new
 * indices of the same mapping. Both use the same Elasticsearch in turns, first the one, then the other; each round
 * gives a ratio, so that what else the machine does weighs on both.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      events: { type: 'string', default: '20000' },
      rounds: { type: 'string', default: '5' },
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
        const measured = await measure(stage, events, Number(values.batch), round % 2 === 0);
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
  isBareFirst: boolean,
): Promise<Round> {
  const documents = finalDocuments(events);
  const projector = () => stage.withNames((names) => names.timeProjector(events, batch, documents));
  const bare = () => stage.withNames((names) => writeBare(stage.client, names.prefix, documents, batch));
  if (!isBareFirst) return { projector: await projector(), bare: await bare() };
  const first = await bare();
  return { projector: await projector(), bare: first };
}

function report(
  kind: CorpusKind,
  events: readonly DomainEvent[],
  rounds: readonly Round[],
  batch: number,
): void {
  const documents = finalDocuments(events).length;
  console.log(
    `corpus ${kind}: ${events.length} events, ${documents} final documents, batches of ${batch} events`,
  );
  for (const what of ['projector', 'bare'] as const) {
    const walls = rounds.map((round) => round[what].wallMs);
    const wall = percentile(walls, 0.5);
    const cpu = percentile(
      rounds.map((round) => round[what].cpuMs),
      0.5,
    );
    const perSecond = (n: number) => Math.round((n / wall) * 1000);
    const rate = what === 'projector' ? `${perSecond(events.length)} events/s, ` : '';
    console.log(
      `  ${what.padEnd(9)}  ${Math.round(wall)} ms (${walls.map((ms) => Math.round(ms)).join(', ')})`,
    );
    console.log(
      `             ${rate}${perSecond(documents)} documents/s, ${Math.round(cpu)} ms of processor time`,
    );
  }
  for (const figure of ['wallMs', 'cpuMs'] as const) {
    const ratios = rounds.map(({ projector, bare }) => bare[figure] / projector[figure]);
    const each = ratios.map((ratio) => ratio.toFixed(2)).join(', ');
    console.log(
      `  ratio by ${figure === 'wallMs' ? 'the clock' : 'processor time'}: median ${percentile(ratios, 0.5).toFixed(2)} (${each})`,
    );
  }
  if (kind === 'single') console.log('  target: at least 0.50');
  else console.log('  (the projector writes each version of a document, _bulk only the last: no target)');
}
