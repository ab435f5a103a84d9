import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import type { AnswerKind, DisputeReason } from '@vivarium/contracts/orders/state.ts';
import type { Holder } from './standing.ts';
import { answerWords, complaintWords, dueWords, holderWords } from './words.ts';

type Role = OrderItem['role'];
type Due = NonNullable<OrderItem['due']>['what'];
type ByRole<Key extends string> = Readonly<Record<Role, Partial<Record<Key, MessageDescriptor>>>>;

const holders: ByRole<Holder> = {
  buyer: {
    bank: msg`Your bank has set it aside; nothing has been taken yet.`,
    held: msg`Vivarium holds the money until you have what you ordered.`,
    refunded: msg`You have the money back.`,
  },
  seller: { released: msg`You have the money.` },
};

const dues: ByRole<Due> = {
  buyer: {
    proposal: msg`A moderator decides if you have not answered by then`,
    inspection: msg`The money goes to the seller if you have said nothing by then`,
  },
  seller: {
    answer: msg`A moderator decides if you have not answered by then`,
    return: msg`A moderator decides if you have not taken it back or said why not by then`,
    inspection: msg`The money goes to you if the buyer has said nothing by then`,
  },
};

const answers: ByRole<AnswerKind> = {
  buyer: {},
  seller: {
    contest: msg`You see it otherwise`,
    part: msg`You offer a part of the money`,
    all: msg`You give all of it back`,
  },
};

const complaints: ByRole<DisputeReason> = {
  buyer: { return: msg`You want to give it back` },
  seller: { return: msg`The buyer wants to give it back` },
};

/** @returns who holds the money, as its reader is told: of themselves as “you”. @param role undefined: of neither party */
export function holderWord(holder: Holder, role: Role | undefined): MessageDescriptor {
  return (role && holders[role][holder]) ?? holderWords[holder];
}

/** @returns what happens by itself, told in the same way. */
export function dueWord(due: Due, role: Role | undefined): MessageDescriptor {
  return (role && dues[role][due]) ?? dueWords[due];
}

/** @returns what the seller says to a complaint, told in the same way. */
export function answerWord(kind: AnswerKind, role: Role | undefined): MessageDescriptor {
  return (role && answers[role][kind]) ?? answerWords[kind];
}

/** @returns what the buyer is not content with, told in the same way. */
export function complaintWord(reason: DisputeReason, role: Role | undefined): MessageDescriptor {
  return (role && complaints[role][reason]) ?? complaintWords[reason];
}
