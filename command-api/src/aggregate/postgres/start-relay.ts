import type { Kysely } from 'kysely';
import type { Publish } from '../outbox/publisher.ts';
import { type RelayLoop, startRelayLoop } from '../outbox/relay-loop.ts';
import { listenToOutbox } from './notify.ts';
import type { OutboxTables } from './outbox.table.ts';
import { relayPostgresBatch } from './outbox-relay.ts';

/**
 * A lost notice delays an event by at most a second. Looking costs one index probe; a round costs five statements, whatever it
 * takes along, and what one command begins is told in a handful of transactions, each of which gives a notice.
 */
const PACE = { busyMs: 500, idleMs: 1000, gatherMs: 20 };

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
    round: async () => {
      const { sent, isMore } = await relayPostgresBatch(db, options.publish);
      if (isMore) return 'full';
      return sent > 0 ? 'some' : 'none';
    },
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
