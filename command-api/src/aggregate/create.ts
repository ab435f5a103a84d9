import { Problem } from '@vivarium/contracts/problem.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Actor, Aggregate, Happening } from './decision.ts';
import type { Aggregates, Executed } from './execute.ts';
import type { Receipt } from './kind.ts';
import { keyReused } from './outcome.ts';
import { requestHash } from './receipt.ts';

/** A command that makes an aggregate. */
export interface Creation<State extends Aggregate, Type extends string = string> {
  actor: Actor;
  meta: CommandMeta;
  /** Its name and its body: what an `Idempotency-Key` of the actor stands for. */
  name: string;
  body: unknown;
  /** What speaks against it, found out before: for whoever has not made it already. */
  refused?: Problem | undefined;
  /** Pure. */
  decide: (given: { id: string; now: Date }) => Happening<State, Type> | Problem;
}

/**
 * Makes an aggregate. With an `Idempotency-Key` it is made once, however often and however parallel it is asked for.
 * @param connection of the store, or the transaction that the aggregate is to stand in.
 * @throws {Problem} what the decision refuses; 409 when the actor has used the key for another body.
 */
export async function create<
  Connection,
  State extends Aggregate,
  Type extends string,
  Answer extends Receipt,
>(
  connection: Connection,
  { kind, store, clock, newId }: Aggregates<Connection, State, Type, Answer>,
  { actor, meta, name, body, refused, decide }: Creation<State, Type>,
): Promise<Executed<Answer>> {
  const now = clock();
  const id = newId();
  const decision = decide({ id, now });
  if (decision instanceof Problem) throw decision;
  const { after } = decision;
  const event = kind.event(decision, { id: newId(), now, cause: meta.cause, actor });
  const by = { creatorId: actor.id, key: meta.idempotencyKey, requestHash: requestHash(name, body) };
  const isNew = refused === undefined && (await store.insert(connection, { after, event, by }));
  if (isNew) return { answer: kind.answerOf(after), event };
  const earlier = await store.made(connection, by);
  if (earlier === undefined) {
    if (refused !== undefined) throw refused;
    throw new Problem('concurrent_change', `The ${kind.name} could not be created. Try again.`);
  }
  if (earlier.requestHash !== by.requestHash) throw keyReused();
  // The same body makes the same aggregate: what was answered then is what would be answered now, but for the id.
  return { answer: kind.answerOf({ ...after, id: earlier.id }), event: undefined };
}
