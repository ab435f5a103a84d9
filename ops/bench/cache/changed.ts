import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import type { Random } from '../../random/seeded.ts';

/** What sellers do: four in ten change a price, two a title, two sell or take back, and two bring something new. */
export function changed(listing: ListingDocument, random: Random): ListingDocument {
  const what = random.next();
  if (what < 0.4) {
    const factor = 0.8 + random.next() * 0.4;
    return {
      ...listing,
      price: Math.round(listing.price * factor),
      priceDollars: listing.priceDollars * factor,
    };
  }
  if (what < 0.6) return { ...listing, title: `${listing.title} ${random.pick(['now', 'today', 'calm'])}` };
  if (what < 0.8) return { ...listing, status: random.chance(0.5) ? 'sold' : 'active' };
  return { ...listing, id: newUuidV7(), publishedAt: new Date().toISOString() };
}
