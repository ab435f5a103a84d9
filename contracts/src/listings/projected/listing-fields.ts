import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import { majorOf } from '../../shared/currency.ts';
import { inDollars } from '../../shared/reference-rates.ts';
import { tieBreakOf } from '../../shared/tie-break.ts';
import { animalColumnsOf } from '../animal-attributes.ts';
import { cellsOf } from '../cells.ts';
import { comparableOf } from '../comparable.ts';
import type { Attached, ListingDocument } from '../document.ts';
import { leftOfListing } from '../left.ts';
import { priceBandOf } from '../price-bands.ts';
import { shelfOf } from '../shelf.ts';
import { isAnimal, type ListingState } from '../state.ts';
import { attachedFields } from './attached-fields.ts';
import { labelOf, namesOf } from './names.ts';
import { titleInWords } from './searched-words.ts';
import { type SellerCopy, sellerFields } from './seller-fields.ts';

/** Everything of a listing's document but whether it may be seen: the state of one version and its seller. */
export function listingFields(
  id: string,
  version: number,
  listing: ListingState,
  seller: SellerCopy,
  attached: Attached[] = [],
): Omit<ListingDocument, 'visible' | 'withheld'> {
  const { amount, currency } = listing.price;
  const { turn = 1 } = listing;
  const priceDollars = inDollars(majorOf(amount, currency), currency);
  const fields = {
    id,
    sources: { listing: version, seller: seller.version, sellerContent: seller.content },
    status: listing.status,
    category: listing.category,
    subcategory: listing.subcategory ?? null,
    title: listing.title,
    titleFolded: titleInWords(listing.title),
    description: listing.description,
    names: namesOf(listing),
    price: amount,
    priceDollars,
    currency,
    priceBand: priceBandOf(priceDollars),
    comparable: comparableOf(listing),
    quantity: listing.quantity,
    left: leftOfListing(listing),
    delivery: listing.delivery ?? null,
    ...animalFields(listing),
    ...attachedFields(attached),
    ...sellerFields(seller, { description: listing.description, ...listing.location }),
    city: listing.location.city,
    region: listing.location.region ?? null,
    country: listing.location.country,
    location: { lat: listing.location.lat, lon: listing.location.lng },
    createdAt: listing.createdAt,
    updatedAt: listing.updatedAt,
    publishedAt: listing.publishedAt,
    turn,
    shelf: shelfOf(listing.publishedAt, turn),
    soldAt: listing.soldAt,
  };
  return { ...fields, tieBreak: tieBreakOf(id), ...cellsOf(fields) };
}

/** The fields that a search of animals refines by; all empty for goods, whose attributes stay as declared. */
function animalFields(listing: ListingState) {
  const animal = isAnimal(listing) ? listing.attributes : undefined;
  const species = animal?.species === undefined ? undefined : speciesBySlug(animal.species);
  const traits = animal?.traits ?? [];
  return {
    species: animal?.species ?? null,
    commonName: species?.commonName ?? null,
    scientificName: species?.scientificName ?? null,
    traits: [...new Set(traits.map(({ gene }) => gene))],
    traitZygosity: traits.map(({ gene, zygosity }) => `${gene}:${zygosity}`),
    traitChances: traits.flatMap(({ gene, chance }) => (chance === undefined ? [] : [`${gene}:${chance}`])),
    traitDetails: traits.map((trait) => ({ ...trait, label: labelOf(animal?.species, trait) })),
    ...animalColumnsOf(animal),
    attributes: isAnimal(listing) ? {} : listing.attributes,
  };
}
