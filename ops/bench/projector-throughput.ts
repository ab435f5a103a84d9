import { parseArgs } from 'node:util';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { percentile } from './percentile.ts';
import { finalDocuments, writeBare } from './projector-bare-bulk.ts';
import { type CorpusKind, makeEvents } from './projector-corpus.ts';
import { openBenchStage } from './projector-stage.ts';
import type { Taken } from './projector-stopwatch.ts';

export const title =
  'events a second from the stream into the read models, against a bare _bulk of the same documents';

/** The projector; the same, but never more than one usual batch at a time; and `_bulk`. */
const SIDES = ['projector', 'by batches', 'bare'] as const;
type Round = Record<(typeof SIDES)[number], Taken>;

/**
 * Publishes events into a stream, then times a projector (as it is started in production) from its start until the
 * stream has every acknowledgement. Between such rounds, the documents that these events end in are written by
 * nothing but `_bulk`, as many documents a request and as many requests at a time as the projector has, into new
 * indices of the same mapping. Both use the same Elasticsearch in turns, first the one, then the other; each round
 * gives a ratio, so that what else the machine does weighs on both. `by batches` shows what is won by taking all that waits:
 * events of one document that are further apart than a batch are written one after the other there.
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
        const measured = await measure(stage, events, Number(values.batch), round);
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
  round: number,
): Promise<Round> {
  const documents = finalDocuments(events);
  const projector = (settings: { BACKLOG_EVENTS?: number }) =>
    stage.withNames((names) => names.timeProjector(events, { BATCH_EVENTS: batch, ...settings }, documents));
  const sides: Record<keyof Round, () => Promise<Taken>> = {
    projector: () => projector({}),
    'by batches': () => projector({ BACKLOG_EVENTS: batch }),
    bare: () => stage.withNames((names) => writeBare(stage.client, names.prefix, documents, batch)),
  };
  const taken: Partial<Round> = {};
  const order = round % 2 === 0 ? SIDES : SIDES.toReversed();
  for (const side of order) taken[side] = await sides[side]();
  const { projector: whole, bare, 'by batches': byBatches } = taken;
  if (!whole || !bare || !byBatches) throw new Error('a side was not measured');
  return { projector: whole, 'by batches': byBatches, bare };
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
  for (const what of SIDES) {
    const walls = rounds.map((round) => round[what].wallMs);
    const wall = percentile(walls, 0.5);
    const cpu = percentile(
      rounds.map((round) => round[what].cpuMs),
      0.5,
    );
    const perSecond = (n: number) => Math.round((n / wall) * 1000);
    const rate = what !== 'bare' ? `${perSecond(events.length)} events/s, ` : '';
    console.log(
      `  ${what.padEnd(10)}  ${Math.round(wall)} ms (${walls.map((ms) => Math.round(ms)).join(', ')})`,
    );
    console.log(
      `             ${rate}${perSecond(documents)} documents/s, ${Math.round(cpu)} ms of processor time`,
    );
  }
  for (const side of ['projector', 'by batches'] as const) {
    for (const figure of ['wallMs', 'cpuMs'] as const) {
      const ratios = rounds.map((round) => round.bare[figure] / round[side][figure]);
      const each = ratios.map((ratio) => ratio.toFixed(2)).join(', ');
      console.log(
        `  ${side}, ratio by ${figure === 'wallMs' ? 'the clock' : 'processor time'}: median ${percentile(ratios, 0.5).toFixed(2)} (${each})`,
      );
    }
  }
  console.log(`  target: at least ${kind === 'single' ? '0.50' : '0.40'}`);
}
