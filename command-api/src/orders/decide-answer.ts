import type { AnswerBody } from '@vivarium/contracts/orders/http.ts';
import type { AnswerKind, OrderState } from '@vivarium/contracts/orders/state.ts';
import type { TransitionName } from '@vivarium/contracts/orders/transitions.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Act } from './act-on-order.ts';
import { promisedWith } from './decide-refund.ts';
import { type Given, moveOrder } from './move-order.ts';

const steps: Readonly<Record<AnswerKind, TransitionName>> = {
  contest: 'contest',
  part: 'offer-part',
  all: 'concede',
};

/** Decides what a seller says to a complaint. A part is only offered: it moves when its buyer is content with it. */
export function decideAnswer(
  order: OrderState,
  { kind, text, evidence, amount }: AnswerBody,
  given: Given,
): Act | Problem {
  const answer = { kind, text, evidence, part: amount?.amount ?? null, at: given.now.toISOString() };
  const moved = moveOrder(order, steps[kind], { ...given, answer, reason: 'conceded' });
  if (moved instanceof Problem || amount === undefined) return moved;
  const promised = promisedWith(order, amount);
  return promised instanceof Problem ? promised : moved;
}

/** Decides that a buyer is content with the part that is offered. @returns how much goes back beside it, in minor units */
export function decideAcceptedPart(order: OrderState, given: Given): { act: Act; part: number } | Problem {
  const part = order.dispute?.answer?.part ?? 0;
  const { currency } = order.total;
  // What the seller gets is counted without it.
  const refused = moveOrder(order, 'accept-part', given);
  if (refused instanceof Problem) return refused;
  const promised = promisedWith(order, { amount: part, currency });
  if (promised instanceof Problem) return promised;
  const act = moveOrder({ ...order, promised }, 'accept-part', given);
  return act instanceof Problem ? act : { act, part };
}
