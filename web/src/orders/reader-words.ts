import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import type { AnswerKind, DisputeReason } from '@vivarium/contracts/orders/state.ts';
import type { Ahead, Holder } from './standing.ts';
import { answerWords, chapterWords, complaintWords, dueWords, holderWords } from './words.ts';

type Role = OrderItem['role'];
type Chapter = Pick<OrderItem['timeline'][number], 'what' | 'by'>;
type ByRole<Key extends string> = Readonly<Record<Role, Partial<Record<Key, MessageDescriptor>>>>;

const holders: ByRole<Holder> = {
  buyer: {
    bank: msg`Your bank has set it aside; nothing has been taken yet.`,
    held: msg`Vivarium holds the money until you have what you ordered.`,
    on_its_way_back: msg`The money is on its way back to you.`,
    sent_back: msg`Your bank did not take the money back. Vivarium has it, and you get it in another way.`,
    refunded: msg`You have the money back.`,
  },
  seller: { released: msg`You have the money.` },
};

const dues: ByRole<Ahead> = {
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

const chapters: ByRole<string> = {
  buyer: {
    'cancel by buyer': msg`You called it off`,
    'hand-over': msg`Handed over to you`,
    'withdraw-return': msg`You keep it after all`,
    'accept-part': msg`You took the part that was offered`,
    'refuse-part': msg`You did not take the part: a moderator decides`,
    'refund-failed': msg`Your bank did not take the money back: Vivarium has it again`,
    'settle-for-buyer': msg`Decided for you`,
  },
  seller: {
    'cancel by seller': msg`You called it off`,
    'decline-return': msg`You did not take it back: a moderator decides`,
    'decline-return-late': msg`You did not take it back`,
    contest: msg`You saw the complaint otherwise`,
    'offer-part': msg`You offered a part of the money`,
    concede: msg`You gave all of it back`,
    'settle-for-seller': msg`Decided for you`,
  },
};

/** @returns who holds the money, as its reader is told: of themselves as “you”. @param role undefined: of neither party */
export function holderWord(holder: Holder, role: Role | undefined): MessageDescriptor {
  return (role && holders[role][holder]) ?? holderWords[holder];
}

/** @returns what happens by itself, told in the same way. */
export function dueWord(due: Ahead, role: Role | undefined): MessageDescriptor {
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

/** @returns what happened, told in the same way; a step that has no word yet is called a change. */
export function chapterWord({ what, by }: Chapter, role: Role | undefined): MessageDescriptor {
  const name = `${what} by ${by}` in chapterWords ? `${what} by ${by}` : what;
  return (role && chapters[role][name]) ?? chapterWords[name] ?? msg`Changed`;
}
