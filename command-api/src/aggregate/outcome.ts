import { Problem } from '@vivarium/contracts/problem.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Actor, Aggregate, Decision, Happening } from './decision.ts';
import type { AggregateKind, Receipt, Stored } from './kind.ts';
import { type KeptReceipt, requestHash } from './receipt.ts';

/** A command on an aggregate that exists. */
export interface Command<State extends Aggregate, Type extends string = string> {
  id: string;
  actor: Actor;
  meta: CommandMeta;
  /** Its name and its body: what an `Idempotency-Key` stands for. */
  name: string;
  body: unknown;
  /** Says who may not give it. Nothing: whoever could ask for it may. */
  refuse?: (state: State, actor: Actor) => Problem | undefined;
  /** Pure; may be asked several times. */
  decide: (state: State, now: Date) => Decision<State, Type>;
}

/** What a command comes to: its answer, and what is to be written first. */
export interface Outcome<State extends Aggregate, Type extends string, Answer> {
  answer: Answer;
  /** Nothing: there is nothing to write. */
  write?: { happening: Happening<State, Type>; receipt: KeptReceipt<Answer> | undefined };
}

/**
 * Weighs a command against what is stored. Pure. The order of refusals: absent, not allowed, key of another request,
 * version that has passed, and what the decision refuses. A command that was carried out before is answered as it was
 * then, also when the version that it named has passed: it passed by this very command.
 */
export function outcomeOf<State extends Aggregate, Type extends string, Answer extends Receipt>(
  kind: AggregateKind<State, Type, Answer>,
  stored: Stored<State, Answer> | undefined,
  command: Command<State, Type>,
  now: Date,
): Outcome<State, Type, Answer> | Problem {
  if (stored === undefined) return kind.absent();
  const { state, earlier } = stored;
  const { name, body, actor, meta, refuse, decide } = command;
  const refusal = refuse?.(state, actor);
  if (refusal !== undefined) return refusal;
  const hash = requestHash(name, body);
  if (earlier !== undefined) return earlier.requestHash === hash ? { answer: earlier.answer } : keyReused();
  if (meta.ifMatch !== undefined && meta.ifMatch !== state.version) {
    return new Problem('version_mismatch', `The ${kind.name} is at version ${state.version} by now.`);
  }
  const decision = decide(state, now);
  if (decision instanceof Problem) return decision;
  if (decision === 'unchanged') return { answer: kind.answerOf(state) };
  const answer = kind.answerOf(decision.after);
  const key = meta.idempotencyKey;
  const receipt = key === undefined ? undefined : { key, requestHash: hash, answer };
  return { answer, write: { happening: decision, receipt } };
}

/** @returns the refusal of a key that stands for something else already. */
export function keyReused(): Problem {
  return new Problem('idempotency_key_reused', 'The Idempotency-Key belongs to another request.');
}
