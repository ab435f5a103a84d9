import type { Problem } from '@vivarium/contracts/problem.ts';
import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { Aggregate, Happening } from './decision.ts';
import type { EventMeta } from './envelope.ts';
import type { KeptReceipt } from './receipt.ts';

/** What the answer to every command tells. */
export interface Receipt {
  id: string;
  version: number;
}

/** What the kernel must know of one kind of aggregate to carry out commands on it. */
export interface AggregateKind<State extends Aggregate, Type extends string, Answer extends Receipt> {
  /** What it is called in refusals, e.g. `listing`. */
  name: string;
  /** @returns the refusal of a command on one that is not there. */
  absent(): Problem;
  /** @returns the answer to a command that has made this of it. */
  answerOf(state: State): Answer;
  /** @returns the event of a happening. */
  event(happening: Happening<State, Type>, meta: EventMeta): Envelope;
}

/** An aggregate as its store gives it to a command. */
export interface Stored<State extends Aggregate, Answer extends Receipt> {
  state: State;
  /** What is kept under the key of the command. */
  earlier: KeptReceipt<Answer> | undefined;
}

/**
 * Aggregates of one kind in their database. Each function takes the connection, or the transaction that is to hold what
 * it does, as its first argument.
 */
export interface AggregateStore<Connection, State extends Aggregate, Answer extends Receipt> {
  /** @param key the `Idempotency-Key` whose receipt is looked for. */
  read(
    connection: Connection,
    id: string,
    key: string | undefined,
  ): Promise<Stored<State, Answer> | undefined>;

  /**
   * Replaces version n by n + 1, together with the event that tells of it and the receipt of the command.
   * @returns false when the aggregate is not at version n any more, or another command has the key of this one by now;
   *   nothing is written then.
   */
  replace(
    connection: Connection,
    change: { after: State; event: Envelope; receipt: KeptReceipt<Answer> | undefined },
  ): Promise<boolean>;

  /**
   * Keeps the receipt of a command that changed nothing; its answer names the aggregate and the version that it found.
   * @returns false when it is not at that version any more, or another command has its key by now; nothing is written then.
   */
  remember(connection: Connection, receipt: KeptReceipt<Answer>): Promise<boolean>;

  /**
   * Writes a new aggregate with its event.
   * @returns false when its creator has used the key before; nothing is written then.
   */
  insert(connection: Connection, made: { after: State; event: Envelope; by: CreationKey }): Promise<boolean>;

  /** @returns the aggregate that its creator made under a key, and the hash of what was asked for then. */
  made(connection: Connection, by: CreationKey): Promise<{ id: string; requestHash: string } | undefined>;
}

/** By what a repeated creation is known again. */
export interface CreationKey {
  creatorId: string;
  /** The caller's own name for it; undefined: every request makes another. */
  key: string | undefined;
  requestHash: string;
}
