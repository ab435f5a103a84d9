import type { OrderDocument } from '@vivarium/contracts/orders/document.ts';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import type { Parts } from '../parts.ts';
import { peopleById } from '../search/people-by-id.ts';
import { orderItem } from './order-item.ts';

/** @returns orders as one of their parties sees them, with the names that both have now. */
export async function orderItems(
  parts: Pick<Parts, 'elasticsearch' | 'aliasOf'>,
  documents: readonly OrderDocument[],
  reader: string,
): Promise<OrderItem[]> {
  const person = await peopleById(
    parts,
    documents.flatMap(({ readers }) => readers),
  );
  return documents.map((document) => orderItem(document, reader, person));
}
