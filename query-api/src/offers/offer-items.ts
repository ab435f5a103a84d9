import type { OfferDocument } from '@vivarium/contracts/offers/document.ts';
import type { OfferItem } from '@vivarium/contracts/offers/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import type { Parts } from '../parts.ts';
import { type NamePerson, peopleById } from '../search/people-by-id.ts';

/** @returns offers as one of their parties sees them, with the names that both have now. */
export async function offerItems(
  parts: Pick<Parts, 'elasticsearch' | 'aliasOf'>,
  documents: readonly OfferDocument[],
  reader: string,
): Promise<OfferItem[]> {
  const person = await peopleById(
    parts,
    documents.flatMap(({ readers }) => readers),
  );
  return documents.map((document) => itemOf(document, reader, person));
}

function itemOf({ offer, sources }: OfferDocument, reader: string, person: NamePerson): OfferItem {
  const { currency } = offer.price;
  return {
    ...{ id: encodeId(offer.id), version: sources.offer ?? offer.version },
    role: offer.buyerId === reader ? 'buyer' : 'seller',
    listing: { id: encodeId(offer.listingId), ...offer.item },
    ...{ buyer: person(offer.buyerId), seller: person(offer.sellerId) },
    ...{ asked: toWireMoney(offer.asked), price: toWireMoney(offer.price) },
    ...{ status: offer.status, due: offer.due },
    orderId: offer.orderId === null ? null : encodeId(offer.orderId),
    timeline: offer.history.map(({ amount, ...chapter }) => ({
      ...chapter,
      price: amount === null ? null : toWireMoney({ amount, currency }),
    })),
    ...{ createdAt: offer.createdAt, updatedAt: offer.updatedAt },
  };
}
