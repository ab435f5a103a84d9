import type { ConsumerConfig } from '@nats-io/jetstream';
import type { Nats } from '../nats/connect.ts';

/** How far a durable reader of a stream is behind. */
export interface Waiting {
  stream: string;
  reader: string;
  /** Messages that it has not handled. */
  waiting: number;
  /** When the oldest of them came into the stream; null for none. RFC 3339. */
  oldestAt: string | null;
}

/**
 * @param streams names
 * @returns how far each durable reader of some streams is behind, the furthest first; of streams that there are not yet, nothing
 */
export async function readWaiting(nats: Nats, streams: readonly string[]): Promise<Waiting[]> {
  const { manager } = nats;
  const known = new Set<string>();
  for await (const { config } of manager.streams.list()) known.add(config.name);
  const readers: Waiting[] = [];
  for (const stream of streams.filter((name) => known.has(name))) {
    for await (const { name, config, num_pending, num_ack_pending, ack_floor } of manager.consumers.list(
      stream,
    )) {
      if (config.durable_name === undefined) continue;
      const waiting = num_pending + num_ack_pending;
      const oldest =
        waiting === 0 ? undefined : await oldestAfter(nats, stream, ack_floor.stream_seq, config);
      readers.push({ stream, reader: name, waiting, oldestAt: oldest?.toISOString() ?? null });
    }
  }
  return readers.toSorted((one, other) => other.waiting - one.waiting);
}

/** @returns when the first message after a number that a reader is for came into the stream. */
async function oldestAfter(
  { manager }: Nats,
  stream: string,
  seq: number,
  { filter_subject, filter_subjects }: Pick<ConsumerConfig, 'filter_subject' | 'filter_subjects'>,
): Promise<Date | undefined> {
  const subjects = filter_subjects ?? [filter_subject ?? '>'];
  const messages = await Promise.all(
    subjects.map((subject) => {
      // The server takes both; the type of the client knows the first only.
      const next = { seq: seq + 1, next_by_subj: subject };
      return manager.streams.getMessage(stream, next);
    }),
  );
  const times = messages.flatMap((message) => (message === null ? [] : message.time.getTime()));
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}
