import type { MessageDescriptor } from '@lingui/core';
import { answerKindSchema, disputeReasonSchema } from '@vivarium/contracts/orders/state.ts';
import { expect, it } from 'vitest';
import { answerWord, chapterWord, complaintWord, dueWord, holderWord } from './reader-words.ts';
import { chapterWords, dueWords, holderWords } from './words.ts';

type Due = keyof typeof dueWords;
type Holder = keyof typeof holderWords;
const said = ({ message = '' }: MessageDescriptor) => message;

/** Who sends, answers, pays or is paid: their own page speaks to them of it. */
it.each(['buyer', 'seller'] as const)(
  'nothing of an order speaks to its %s of themselves as of another',
  (role) => {
    const all = [
      ...(Object.keys(holderWords) as Holder[]).map((one) => said(holderWord(one, role))),
      ...(Object.keys(dueWords) as Due[]).map((one) => said(dueWord(one, role))),
      ...Object.keys(chapterWords).map((one) => {
        const [what = '', by] = one.split(' by ');
        return said(chapterWord({ what, by: (by ?? role) as typeof role }, role));
      }),
      ...answerKindSchema.options.map((one) => said(answerWord(one, role))),
      ...disputeReasonSchema.options.map((one) => said(complaintWord(one, role))),
    ];
    expect(all.filter((words) => new RegExp(`\\b${role}\\b|\\bThey\\b`).test(words))).toEqual([]);
  },
);

it('a moderator reads of both parties', () => {
  expect(holderWord('released', undefined)).toBe(holderWords.released);
  expect(dueWord('inspection', undefined)).toBe(dueWords.inspection);
});
