import { DeliverPolicy, type JsMsg } from '@nats-io/jetstream';
import type { Nats } from '../nats/connect.ts';

const BATCH = 256;
/** How long the server is given for a batch, in milliseconds. */
const EXPIRES_MS = 5000;

/**
 * Erases what a stream holds of one thing but its last message: the server overwrites the bytes, which purging does not.
 * @param subject all subjects of the thing, with wildcards
 * @param isLast whether a message is the one that may stay; undefined: none may.
 * @returns false where the last is not there yet: then all stays, since readers need one.
 */
export async function eraseHistory(
  nats: Nats,
  stream: string,
  subject: string,
  isLast?: (text: string) => boolean,
): Promise<boolean> {
  const last = await nats.manager.streams.getMessage(stream, { last_by_subj: subject });
  if (last === null) return isLast === undefined;
  if (isLast !== undefined && !isLast(last.string())) return false;
  await eraseThose(nats, stream, [subject], ({ seq }) => isLast === undefined || seq < last.seq);
  return true;
}

/**
 * Erases the messages of a stream in which one of some words stands; the server overwrites the bytes. Nothing happens where
 * the stream is not there.
 * @param subjects only messages of these
 */
export async function eraseMentions(
  nats: Nats,
  stream: string,
  words: readonly string[],
  subjects?: readonly string[],
): Promise<void> {
  if (words.length === 0) return;
  for await (const name of nats.manager.streams.names())
    if (name === stream)
      await eraseThose(nats, stream, subjects, (message) => {
        const text = message.string();
        return words.some((word) => text.includes(word));
      });
}

async function eraseThose(
  { manager, jetstream }: Nats,
  stream: string,
  subjects: readonly string[] | undefined,
  isOne: (message: JsMsg) => boolean,
): Promise<void> {
  const consumer = await jetstream.consumers.get(stream, {
    deliver_policy: DeliverPolicy.All,
    ...(subjects && { filter_subjects: [...subjects] }),
  });
  const those: number[] = [];
  for (let left = (await consumer.info()).num_pending; left > 0; ) {
    const before = left;
    const batch = await consumer.fetch({ max_messages: Math.min(left, BATCH), expires: EXPIRES_MS });
    for await (const message of batch) {
      left -= 1;
      if (isOne(message)) those.push(message.seq);
    }
    if (left === before) throw new Error(`${stream} does not deliver what it said it has`);
  }
  await consumer.delete();
  for (const seq of those) await manager.streams.deleteMessage(stream, seq, true);
}
