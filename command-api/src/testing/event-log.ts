import { activityStream } from '@vivarium/contracts/activity/messages.ts';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { parseEvent } from '@vivarium/contracts/parse-event.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';

/** What the stream of events holds, for tests. */
export interface EventLog {
  /** Every event in the order of the stream, each checked against the contract. */
  all(): Promise<DomainEvent[]>;
  /** The events of one aggregate, in the order of the stream. */
  of(subject: string): Promise<DomainEvent[]>;
  count(): Promise<number>;
  /** Removes the streams. */
  close(): Promise<void>;
}

/** Opens the stream of events under a prefix; it may not be there yet. */
export async function openEventLog(url: string, prefix: string): Promise<EventLog> {
  const nats = await connectNats(url, 'test');
  const { name } = streams.events(prefix);
  const count = async () => {
    const info = await nats.manager.streams.info(name).catch(() => undefined);
    return info?.state.messages ?? 0;
  };
  const all = async () => {
    const info = await nats.manager.streams.info(name).catch(() => undefined);
    if (info === undefined) return [];
    const events: DomainEvent[] = [];
    for (let seq = info.state.first_seq; seq <= info.state.last_seq; seq += 1) {
      const message = await nats.manager.streams.getMessage(name, { seq });
      if (message !== null) events.push(parseEvent(message.string()));
    }
    return events;
  };
  return {
    all,
    of: async (subject) => (await all()).filter((event) => event.subject === subject),
    count,
    close: async () => {
      const own = [streams.events, streams.deadLetters, streams.erasures, activityStream];
      for (const stream of own.map((one) => one(prefix))) {
        await nats.manager.streams.delete(stream.name).catch(() => undefined);
      }
      await nats.close();
    },
  };
}
