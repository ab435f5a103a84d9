import { setTimeout as delay } from 'node:timers/promises';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import { Refusal } from '../../client/market-client.ts';
import type { Random } from '../../random/seeded.ts';
import { isDefinite } from '../until-known.ts';

/** What one command says, each field of its own, so that several do not hide each other. */
export type Said = { title: string } | { amount: string } | { status: 'hidden' | 'active' };

/** A command on the one listing, with all that was ever answered to it. */
export interface SentCommand {
  key: string;
  said: Said;
  /** The first success; undefined: it was refused. */
  answer: ListingReceipt | undefined;
}

/** Sends a command once. @throws when there is no answer, or a refusal. */
export type Send = (command: Pick<SentCommand, 'key' | 'said'>, timeoutMs: number) => Promise<ListingReceipt>;

const PATIENCE_MS = 90_000;

/** Sends a command under its key until it is known what became of it, and now and then hangs up before the answer comes. */
export async function carryOut(
  random: Random,
  command: Pick<SentCommand, 'key' | 'said'>,
  send: Send,
): Promise<SentCommand> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      const timeoutMs = random.chance(0.3) ? random.integer(1, 25) : 5000;
      return { ...command, answer: await send(command, timeoutMs) };
    } catch (error) {
      if (isDefinite(error)) return { ...command, answer: undefined };
      if (performance.now() > deadline) throw error;
      await delay(random.integer(0, 60));
    }
  }
}

/**
 * Sends a command again that was answered before.
 * @returns a difference where it is answered otherwise now.
 */
export async function sendAgain(command: SentCommand, send: Send): Promise<string[]> {
  const first = command.answer;
  const now = await send(command, 5000).catch((error: unknown) => error);
  if (now instanceof Error && !isDefinite(now)) return [];
  if (first === undefined) {
    // While it was refused, an earlier try may have been under way still.
    if (!(now instanceof Refusal)) command.answer = now as ListingReceipt;
    return [];
  }
  if (JSON.stringify(now) === JSON.stringify(first)) return [];
  const instead = now instanceof Error ? now.message : JSON.stringify(now);
  return [
    `${command.key} (${JSON.stringify(command.said)}) got ${instead} instead of ${JSON.stringify(first)}`,
  ];
}

/** What a listing is when all that was answered is done. */
export interface Stand {
  version: number;
  title: string;
  amount: string;
  status: string;
}

/**
 * @param before what it was at first.
 * @returns what the commands make of it: of each field the word that was answered with the highest version. Where two have one
 *   version, the second found the field as it is.
 */
export function standAfter(before: Stand, commands: readonly SentCommand[]): Stand {
  const stand = { ...before };
  const inOrder = commands
    .flatMap(({ said, answer }) => (answer === undefined ? [] : [{ said, version: answer.version }]))
    .toSorted((a, b) => a.version - b.version);
  for (const { said, version } of inOrder) Object.assign(stand, said, { version });
  return stand;
}
