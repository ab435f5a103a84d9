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
  /** Nothing: the aggregate stays as it is. */
  happening?: Happening<State, Type>;
  /** Nothing: the command has no key, or was carried out before. */
  receipt?: KeptReceipt<Answer>;
}

/**
 * Weighs a command against what is stored. Pure. The order of refusals: absent, not allowed, key of another request,
 * version that has passed, and what the decision refuses. A command that was carried out before is answered as it was
 * then, also when the version that it named has passed: it passed by this very command. One that found nothing to do was
 * carried out too: sent again when others have changed the aggregate, it must not do then what nobody asks for any more.
 * One that was refused was not, and is weighed anew.
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
  const happening = decision === 'unchanged' ? undefined : decision;
  const answer = kind.answerOf(happening?.after ?? state);
  const key = meta.idempotencyKey;
  return {
    answer,
    ...(happening && { happening }),
    ...(key !== undefined && { receipt: { key, requestHash: hash, answer, at: now } }),
  };
}

/** @returns the refusal of a key that stands for something else already. */
export function keyReused(): Problem {
  return new Problem('idempotency_key_reused', 'The Idempotency-Key belongs to another request.');
}
