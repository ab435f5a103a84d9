import { DeliverPolicy, type JsMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { Nats } from '../nats/connect.ts';
import { handledUpTo } from './forget-handled.ts';

const BATCH = 256;
/** How long the server is given for a batch, in milliseconds. */
const EXPIRES_MS = 5000;

/**
 * Erases what a stream holds of one thing up to the message that may stay: the server overwrites the bytes, which purging does
 * not. What others have said of the thing since stays too.
 * @param subject all subjects of the thing, with wildcards
 * @param isLast whether a message is the one that may stay; undefined: none may.
 * @returns false where that is not there yet: then all stays, since readers need one.
 */
export async function eraseHistory(
  nats: Nats,
  stream: string,
  subject: string,
  isLast?: (text: string) => boolean,
): Promise<boolean> {
  const subjects = [subject];
  let last: number | undefined;
  const those: number[] = [];
  await readAll(nats, stream, subjects, (message) => {
    those.push(message.seq);
    if (isLast?.(message.string()) === true) last = message.seq;
  });
  if (isLast !== undefined && last === undefined) return false;
  for (const seq of those)
    if (last === undefined || seq < last) await nats.manager.streams.deleteMessage(stream, seq, true);
  return true;
}

/** Which messages are looked at, and what is to become of them. */
export interface Mentions {
  /** Only messages of these. */
  subjects?: readonly string[];
  /**
   * @returns what a message says beside those words; undefined: nothing. It is said anew before the message is erased, unless
   *   every reader has handled that: so readers must bear to hear it twice.
   */
  rest?(text: string): string | undefined;
}

/**
 * Erases the messages of a stream in which one of some words stands; the server overwrites the bytes. Nothing happens where
 * the stream is not there.
 */
export async function eraseMentions(
  nats: Nats,
  stream: string,
  words: readonly string[],
  { subjects, rest }: Mentions = {},
): Promise<void> {
  if (words.length === 0) return;
  for await (const name of nats.manager.streams.names()) {
    if (name !== stream) continue;
    const handled = rest === undefined ? 0 : await handledBy(nats, stream);
    const those: number[] = [];
    await readAll(nats, stream, subjects, (message) => {
      const text = message.string();
      if (words.some((word) => text.includes(word))) those.push(message.seq);
    });
    for (const seq of those) {
      if (rest !== undefined && seq > handled) await sayAnew(nats, stream, seq, rest);
      await nats.manager.streams.deleteMessage(stream, seq, true);
    }
  }
}

/** @returns the number up to which every reader has handled all messages. */
async function handledBy(nats: Nats, stream: string): Promise<number> {
  const { state } = await nats.manager.streams.info(stream);
  return (await handledUpTo(nats, stream, state.last_seq)).seq;
}

const OUR_ID = 'Nats-Msg-Id';

/** Says the rest of a message, where there is one. Killed before that is erased, it is said once more. */
async function sayAnew(
  { manager, jetstream }: Nats,
  stream: string,
  seq: number,
  rest: (text: string) => string | undefined,
): Promise<void> {
  const message = await manager.streams.getMessage(stream, { seq });
  const text = message === null ? undefined : rest(message.string());
  if (message === null || text === undefined) return;
  const said = headers();
  for (const [name, values] of message.header)
    if (name !== OUR_ID) for (const value of values) said.append(name, value);
  await jetstream.publish(message.subject, text, { headers: said, msgID: `rest.${stream}.${seq}` });
}

/** Has somebody look at all that a stream holds by now. */
async function readAll(
  { jetstream }: Nats,
  stream: string,
  subjects: readonly string[] | undefined,
  look: (message: JsMsg) => void,
): Promise<void> {
  const consumer = await jetstream.consumers.get(stream, {
    deliver_policy: DeliverPolicy.All,
    ...(subjects && { filter_subjects: [...subjects] }),
  });
  for (let left = (await consumer.info()).num_pending; left > 0; ) {
    const before = left;
    const batch = await consumer.fetch({ max_messages: Math.min(left, BATCH), expires: EXPIRES_MS });
    for await (const message of batch) {
      left -= 1;
      look(message);
    }
    if (left === before) throw new Error(`${stream} does not deliver what it said it has`);
  }
  await consumer.delete();
}
