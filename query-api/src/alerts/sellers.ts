import type { Client } from '@elastic/elasticsearch';
import {
  type CopiedOfSeller,
  copiedOfSeller,
  type SellerCopy,
  sellerAsCopied,
  unknownSeller,
} from '@vivarium/contracts/listings/projected/seller-fields.ts';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';

/** @returns sellers as listings copy them; one of whom nothing is known yet has no name. */
export async function sellersOf(
  client: Client,
  index: string,
  ids: readonly string[],
): Promise<(id: string) => SellerCopy> {
  const found = new Map<string, SellerCopy>();
  const wanted = [...new Set(ids)];
  if (wanted.length > 0) {
    const sellers = await getMany<CopiedOfSeller>(client, {
      index,
      ids: wanted,
      _source: [...copiedOfSeller],
    });
    for (const { _source: seller } of sellers)
      if (seller !== undefined) found.set(seller.id, sellerAsCopied(seller));
  }
  return (id) => found.get(id) ?? unknownSeller(id);
}
