import type { Nats } from '@vivarium/platform/nats/connect.ts';

/** A message of a stream, and when the server had it: milliseconds since 1970. */
export interface SaidAt {
  text: string;
  at: number;
}

/** @returns all that a stream has of a subject, the oldest first. */
export async function saidIn(nats: Nats, stream: string, subject: string): Promise<SaidAt[]> {
  const consumer = await nats.jetstream.consumers.get(stream, { filter_subjects: [subject] });
  const { num_pending: count } = await consumer.info(true);
  const said: SaidAt[] = [];
  if (count === 0) return said;
  const messages = await consumer.consume();
  for await (const message of messages) {
    said.push({ text: message.string(), at: message.time.getTime() });
    if (message.info.pending === 0) break;
  }
  return said;
}
