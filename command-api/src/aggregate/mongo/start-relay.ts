import type { Subscription } from '@nats-io/transport-node';
import { drainById } from '../outbox/drain-by-id.ts';
import type { Publish } from '../outbox/publisher.ts';
import { type RelayLoop, startRelayLoop } from '../outbox/relay-loop.ts';
import type { MongoOutbox } from './outbox-document.ts';
import { pendingDocuments, relayDocument } from './outbox-relay.ts';

/** Between two sweeps for what no hint told of, in milliseconds. */
const PACE = { busyMs: 1000, idleMs: 3000 };
/** Documents of one sweep. */
const SWEEP = 500;
const AT_ONCE = 16;
const MOST_WAITING = 10_000;

/** Relays the documents that hints name as they come, and by sweeps those that hints have missed. */
export function startMongoRelay(
  outboxes: MongoOutbox,
  options: {
    /** Messages with the id of a document; closed with the relay. */
    hints: Subscription;
    publish: Publish;
    onFailure: (error: unknown, failures: number) => void;
  },
): Pick<RelayLoop, 'close'> {
  const drains = drainById((id) => relayDocument(outboxes, id, options.publish), {
    atOnce: AT_ONCE,
    mostWaiting: MOST_WAITING,
    onFailure: (error) => options.onFailure(error, 1),
  });
  const loop = startRelayLoop({
    round: async () => {
      const ids = await pendingDocuments(outboxes, SWEEP);
      const missed = await drains.all(ids);
      if (ids.length >= SWEEP) return 'full';
      return missed > 0 ? 'some' : 'none';
    },
    pace: PACE,
    onFailure: options.onFailure,
  });
  const followHints = async () => {
    for await (const message of options.hints) drains.add(message.string());
  };
  void followHints();
  return {
    close: async () => {
      options.hints.unsubscribe();
      await loop.close();
      await drains.close();
    },
  };
}
