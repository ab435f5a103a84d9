import type { Client } from '@elastic/elasticsearch';
import {
  type SellerCopy,
  sellerAsCopied,
  unknownSeller,
} from '@vivarium/contracts/listings/projected/seller-fields.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import { sourcesOf } from '../elasticsearch/sources-of.ts';

/** @returns sellers as listings copy them; one of whom nothing is known yet has no name. */
export async function sellersOf(
  client: Client,
  index: string,
  ids: readonly string[],
): Promise<(id: string) => SellerCopy> {
  const found = new Map<string, SellerCopy>();
  const wanted = [...new Set(ids)];
  if (wanted.length > 0) {
    const { docs } = await client.mget<SellerDocument>({ index, ids: wanted });
    for (const seller of sourcesOf(docs)) {
      if (seller !== undefined) found.set(seller.id, sellerAsCopied(seller));
    }
  }
  return (id) => found.get(id) ?? unknownSeller(id);
}
