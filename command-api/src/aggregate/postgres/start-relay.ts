import type { Kysely } from 'kysely';
import type { Publish } from '../outbox/publisher.ts';
import { type RelayLoop, startRelayLoop } from '../outbox/relay-loop.ts';
import { listenToOutbox } from './notify.ts';
import type { OutboxTables } from './outbox.table.ts';
import { relayPostgresBatch } from './outbox-relay.ts';

/** A lost notice delays an event by at most this long, in milliseconds. Looking costs one index probe. */
const PACE = { busyMs: 500, idleMs: 1000 };

/** Relays the outbox table until closed: at each notice, and by the clock. */
export function startPostgresRelay(
  db: Kysely<OutboxTables>,
  options: {
    url: string;
    publish: Publish;
    onFailure: (error: unknown, failures: number) => void;
  },
): Pick<RelayLoop, 'close'> {
  const loop = startRelayLoop({
    // One version of an aggregate leaves per batch, so anything found may have a successor.
    round: async () => ((await relayPostgresBatch(db, options.publish)) > 0 ? 'full' : 'none'),
    pace: PACE,
    onFailure: options.onFailure,
  });
  const stopListening = listenToOutbox(options.url, 'relay', loop.wake);
  return {
    close: async () => {
      await stopListening();
      await loop.close();
    },
  };
}
