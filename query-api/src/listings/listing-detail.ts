import { animalAttributes } from '@vivarium/catalogue/animal-attributes.ts';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { listingItem, pictureOf } from '../search/listing-item.ts';

type DetailSource = Omit<ListingDocument, 'visible' | 'withheld'>;

/** @returns a listing as its page shows it. */
export function listingDetail(document: DetailSource): ListingDetail {
  return {
    ...listingItem(document),
    videos: document.attached.flatMap(({ id, alt, shown }) =>
      shown?.kind === 'video' && shown.duration !== null
        ? [{ ...pictureOf(id, alt, shown), duration: shown.duration }]
        : [],
    ),
    media: document.attached.map(({ id, alt, status }) => ({
      id: encodeId(id),
      ...(alt === null ? {} : { alt }),
      status,
    })),
    subcategory: document.subcategory,
    description: document.description,
    ...{ quantity: document.quantity, left: document.left ?? document.quantity },
    ...(document.delivery && { delivery: [...document.delivery] }),
    attributes: attributesOf(document),
    createdAt: document.createdAt,
    updatedAt: document.updatedAt,
    soldAt: document.soldAt,
  };
}

/** The attributes as commands take them, so that a form can be filled from a page. */
function attributesOf(document: DetailSource): Record<string, unknown> {
  if (document.category !== 'live-animal') return document.attributes;
  const traits = document.traitDetails.map(({ label: _label, ...trait }) => trait);
  const keys = ['species', ...animalAttributes.map(({ key }) => key)] as const;
  const given = keys.flatMap((key) => (document[key] == null ? [] : [[key, document[key]] as const]));
  return { ...document.attributes, ...Object.fromEntries(given), traits };
}
