import type { Nats, StreamDefinition } from '../nats/connect.ts';
import type { Logger } from '../telemetry/logger.ts';
import { listDeadLetters, replayDeadLetter } from './dead-letters.ts';

/** Who reads, and where what it could not read went. */
export interface Reading {
  nats: Nats;
  logger: Logger;
  durable: string;
  deadLetters: StreamDefinition;
  /** @throws for what is none that is read here. */
  parse(text: string): unknown;
}

/**
 * Has delivered again what a reader of this name buried because it could not read it, and this one can: while a new version
 * is brought in, an older one may meet what only the newer writes. What cannot be read by this one either stays.
 * Two who do this at once, or one who is killed in the middle, replay a letter twice at worst.
 */
export async function readAnew({ nats, logger, durable, deadLetters, parse }: Reading): Promise<void> {
  if ((await nats.manager.streams.info(deadLetters.name)).state.messages === 0) return;
  for await (const letter of listDeadLetters(nats, deadLetters.name)) {
    if (letter.consumer !== durable || letter.cause !== 'unparseable') continue;
    try {
      parse(new TextDecoder().decode(letter.data));
    } catch {
      continue;
    }
    await replayDeadLetter(nats, deadLetters.name, letter);
    logger.info({ subject: letter.subject, letter: letter.id }, 'can be read now, and is delivered again');
  }
}
