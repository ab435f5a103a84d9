import { Problem } from '@vivarium/contracts/problem.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { NewId } from '@vivarium/contracts/shared/id.ts';
import type { Aggregate } from './decision.ts';
import type { AggregateKind, AggregateStore, Receipt } from './kind.ts';
import { type Command, outcomeOf } from './outcome.ts';

/** Time and ids, as a decision is given them. */
export interface Moment {
  clock: Clock;
  newId: NewId;
}

/** One kind of aggregate with its store, and the time and ids of what happens to it. */
export interface Aggregates<Connection, State extends Aggregate, Type extends string, Answer extends Receipt>
  extends Moment {
  kind: AggregateKind<State, Type, Answer>;
  store: AggregateStore<Connection, State, Answer>;
}

/** A command that was carried out. */
export interface Executed<Answer> {
  answer: Answer;
  /** The event that was written, for a hint to the relay once its transaction stands; undefined: there is none. */
  event: Envelope | undefined;
}

/** Attempts to get a change in between those of others before giving up. Each lost race is somebody else's success. */
const ATTEMPTS = 40;

/**
 * Carries out a command on an aggregate that exists: reads, decides, and writes if nobody else has written since;
 * otherwise reads and decides again, unless the caller named the version that they saw.
 * @param connection of the store, or the transaction that the change is to stand in.
 * @throws {Problem} what {@link outcomeOf} refuses, or 409 when the race cannot be won.
 */
export async function execute<
  Connection,
  State extends Aggregate,
  Type extends string,
  Answer extends Receipt,
>(
  connection: Connection,
  { kind, store, clock, newId }: Aggregates<Connection, State, Type, Answer>,
  command: Command<State, Type>,
): Promise<Executed<Answer>> {
  const { id, actor, meta } = command;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await store.read(connection, id, meta.idempotencyKey);
    const now = clock();
    const outcome = outcomeOf(kind, stored, command, now);
    if (outcome instanceof Problem) throw outcome;
    const { answer, happening, receipt } = outcome;
    if (happening === undefined) {
      const isKept = receipt === undefined || (await store.remember(connection, receipt));
      if (isKept) return { answer, event: undefined };
      continue;
    }
    const event = kind.event(happening, { id: newId(), now, cause: meta.cause, actor });
    if (await store.replace(connection, { after: happening.after, event, receipt })) return { answer, event };
  }
  throw new Problem(
    'concurrent_change',
    `The ${kind.name} is being changed by others all the time. Try again.`,
  );
}
