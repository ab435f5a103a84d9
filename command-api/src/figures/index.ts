import { activityStream } from '@vivarium/contracts/activity/messages.ts';
import { figureCommands } from '@vivarium/contracts/figures/commands.ts';
import { daysBack } from '@vivarium/contracts/figures/days-back.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import { serve } from '@vivarium/platform/http/serve.ts';
import { outboxOf } from '../aggregate/mongo/outbox-document.ts';
import { pendingInMongo } from '../aggregate/mongo/outbox-relay.ts';
import { type Pending, pendingTogether } from '../aggregate/outbox/relay-metrics.ts';
import type { OutboxTables } from '../aggregate/postgres/outbox.table.ts';
import { pendingInPostgres } from '../aggregate/postgres/outbox-relay.ts';
import { context } from '../context.ts';
import { figuresOf } from './figures-of.ts';
import { openStreams } from './open-streams.ts';

const DEFAULT_DAYS = 30;

/** What those who run the marketplace look at: each context counts its own, this one tells it. */
export const figures = context({
  personal: 'nothing',
  open: ({ config, postgres, mongo, ask }) => {
    const { NATS_URL, NAME_PREFIX: prefix } = config;
    const { readers, close } = openStreams(NATS_URL, [
      streams.events(prefix).name,
      activityStream(prefix).name,
    ]);
    return {
      commands: () => ({}),
      operations: ({ clock }) =>
        serve(figureCommands, {
          showFigures: async ({ query: { days: count = DEFAULT_DAYS } }) => {
            const days = daysBack(clock(), count);
            const since = new Date(`${days[0]}T00:00:00Z`);
            return reply({ days: figuresOf(days, await ask.countedSince(since)) }, { cache: 'no-store' });
          },
          showPipeline: async () => {
            const collections = ask.collections().map((name) => pendingInMongo(outboxOf(mongo, name)));
            const [inPostgres, inMongo, read] = await Promise.all([
              pendingInPostgres(postgres.withTables<Pick<OutboxTables, 'outbox'>>()),
              pendingTogether(collections),
              readers(),
            ]);
            const outboxes = [
              { store: 'postgres' as const, ...told(inPostgres) },
              { store: 'mongodb' as const, ...told(inMongo) },
            ];
            return reply({ at: clock().toISOString(), outboxes, readers: read }, { cache: 'no-store' });
          },
        }),
      close,
    };
  },
});

function told({ events, oldestAt }: Pending) {
  return { waiting: events, oldestAt: oldestAt?.toISOString() ?? null };
}
