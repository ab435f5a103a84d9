import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OfferItem } from '@vivarium/contracts/offers/http.ts';

/** What an offer is, to whoever has made it and to whoever sells. */
export const statusWords: Readonly<
  Record<OfferItem['role'], Readonly<Record<OfferItem['status'], MessageDescriptor>>>
> = {
  buyer: {
    offered: msg`Waiting for the seller`,
    countered: msg`Waiting for you`,
    accepted: msg`Accepted`,
    ordered: msg`Ordered`,
    declined: msg`Declined`,
    withdrawn: msg`Taken back`,
    expired: msg`Expired`,
    closed: msg`Came to nothing`,
  },
  seller: {
    offered: msg`Waiting for you`,
    countered: msg`Waiting for the buyer`,
    accepted: msg`Accepted`,
    ordered: msg`Ordered`,
    declined: msg`Declined`,
    withdrawn: msg`Taken back`,
    expired: msg`Expired`,
    closed: msg`Came to nothing`,
  },
};

const chapters: Readonly<Record<string, Partial<Record<string, MessageDescriptor>>>> = {
  offer: { buyer: msg`The buyer offered` },
  counter: { buyer: msg`The buyer offered`, seller: msg`The seller asked for` },
  accept: { buyer: msg`The buyer accepted`, seller: msg`The seller accepted` },
  decline: { buyer: msg`The buyer declined`, seller: msg`The seller declined` },
  withdraw: { buyer: msg`The buyer took it back`, seller: msg`The seller took it back` },
  order: { buyer: msg`The buyer ordered` },
  reopen: { clock: msg`The order came to nothing` },
  expire: { clock: msg`Its time passed` },
  close: { clock: msg`No longer for sale` },
  reprice: { clock: msg`It costs another currency by now` },
};

/** The same, of whoever reads it. */
const ownChapters: typeof chapters = {
  offer: { buyer: msg`You offered` },
  counter: { buyer: msg`You offered`, seller: msg`You asked for` },
  accept: { buyer: msg`You accepted`, seller: msg`You accepted` },
  decline: { buyer: msg`You declined`, seller: msg`You declined` },
  withdraw: { buyer: msg`You took it back`, seller: msg`You took it back` },
  order: { buyer: msg`You ordered` },
};

/** @returns what happened, in a few words, told to one of the two. */
export function chapterWord(
  { what, by }: OfferItem['timeline'][number],
  role: OfferItem['role'],
): MessageDescriptor {
  return (by === role ? ownChapters : chapters)[what]?.[by] ?? msg`Changed`;
}
