import type { Attached, ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { distanceKm, type Point } from '@vivarium/contracts/shared/location.ts';
import { currencySchema, formatAmount } from '@vivarium/contracts/shared/money.ts';
import { type Picture, shownVariant } from '@vivarium/contracts/shared/picture.ts';

type ItemSource = Omit<ListingDocument, 'description' | 'visible' | 'withheld'>;

/** @param from where distances are measured from, when somebody asked. @returns a listing as lists show it. */
export function listingItem(document: ItemSource, from?: Point): ListingItem {
  const { lat, lon: lng } = document.location;
  const { species: slug, commonName, scientificName, seller } = document;
  return {
    id: encodeId(document.id),
    title: document.title,
    category: document.category,
    price: { amount: amountOf(document), currency: document.currency },
    species:
      slug === null ? null : { slug, commonName: commonName ?? slug, scientificName: scientificName ?? slug },
    traits: document.traitDetails.map(({ label, gene, zygosity, chance }) => ({
      label,
      gene,
      zygosity,
      ...(chance === undefined ? {} : { chance }),
    })),
    images: imagesOf(document),
    sex: document.sex,
    lifeStage: document.lifeStage,
    location: { city: document.city, region: document.region, country: document.country, lat, lng },
    ...(from === undefined ? {} : { distanceKm: wholeHundredMetres(distanceKm(from, { lat, lng })) }),
    seller: {
      id: encodeId(seller.id),
      displayName: seller.displayName,
      ...(seller.rating === null ? {} : { rating: seller.rating }),
      ...(seller.isOfficialStore && { isOfficialStore: true }),
    },
    publishedAt: document.publishedAt,
    version: document.sources.listing ?? 0,
    status: document.status,
  };
}

/** The pictures that are ready, in order. Documents are whole: the read model has its version by them. */
function imagesOf({ attached }: Pick<ListingDocument, 'attached'>): Picture[] {
  return attached.flatMap(({ id, alt, shown }) =>
    shown === null || shown.kind !== 'image' ? [] : [pictureOf(id, alt, shown)],
  );
}

/** @returns a picture, or what stands for a film until it plays, with its addresses. */
export function pictureOf(
  id: string,
  alt: string | null,
  { width, height, placeholder, variants }: NonNullable<Attached['shown']>,
): Picture {
  return { id: encodeId(id), alt, width, height, placeholder, variants: variants.map(shownVariant) };
}

function amountOf({ price, currency }: ItemSource): string {
  return formatAmount({ amount: price, currency: currencySchema.parse(currency) });
}

/**
 * A coarse point does not deserve more than a hundred metres. Rounded down, as ages are: what lies within a circle is
 * never shown farther away than its radius, and what is shown as 25 km is in the ring that begins there.
 */
function wholeHundredMetres(km: number): number {
  return Math.floor(km * 10) / 10;
}
