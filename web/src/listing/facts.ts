import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { facetLabel } from '../catalogue/labels.ts';
import { formatDay } from '../format/date.ts';
import { sexNotation } from '../format/sex.ts';
import { wordFor } from '../format/words.ts';

export interface Fact {
  label: string;
  value: string;
  /** Read by screen readers in place of the value, where the value is a notation. */
  spoken?: string;
}

/** @returns everything that is known of a listing, for its table; what was not said is left out. */
export function factsOf(listing: ListingDetail, catalogue: Catalogue | undefined): Fact[] {
  const facts =
    listing.category === 'live-animal' ? animalFacts(listing, catalogue) : goodsFacts(listing, catalogue);
  if (listing.publishedAt !== null) facts.push({ label: 'Listed', value: formatDay(listing.publishedAt) });
  if (listing.soldAt !== null) facts.push({ label: 'Sold', value: formatDay(listing.soldAt) });
  return facts;
}

function animalFacts(listing: ListingDetail, catalogue: Catalogue | undefined): Fact[] {
  const { attributes } = listing;
  const facts: Fact[] = [];
  const add = (label: string, value: unknown, spoken?: string) => {
    if (value === undefined || value === null || value === '') return;
    facts.push({ label, value: String(value), ...(spoken !== undefined && { spoken }) });
  };
  const sex = sexNotation(listing.sex);
  if (sex) add('Sex', `${sex.notation} ${sex.word}`, sex.word);
  if (listing.lifeStage) add('Life stage', wordFor(listing.lifeStage));
  if (typeof attributes.hatchedOn === 'string') add('Hatched or born', formatDay(attributes.hatchedOn));
  if (typeof attributes.weightGrams === 'number') add('Weight', `${attributes.weightGrams} g`);
  if (typeof attributes.origin === 'string') add('Origin', wordFor(attributes.origin));
  if (attributes.provenBreeder === true) add('Breeding', 'Proven breeder');
  const species = listing.species && catalogue?.speciesOf(listing.species.slug);
  if (species) {
    add('Family', species.family);
    const note = species.citesNote ? ` (${species.citesNote})` : '';
    add('CITES', species.cites === null ? `Not listed${note}` : `Appendix ${species.cites}${note}`);
    const length = species.adultLengthCm;
    if (length) add('Grows to', `${length.min} to ${length.max} cm`);
  }
  return facts;
}

function goodsFacts(listing: ListingDetail, catalogue: Catalogue | undefined): Fact[] {
  const category = catalogue?.categoryOf(listing.category);
  const kind = category?.subcategories.find(({ slug }) => slug === listing.subcategory);
  const facts: Fact[] = category ? [{ label: 'Category', value: category.name }] : [];
  if (kind) facts.push({ label: 'Kind', value: kind.name });
  for (const { key, label } of category?.attributes ?? []) {
    const value = listing.attributes[key];
    if (value === undefined || value === null || value === '') continue;
    facts.push({ label, value: facetLabel(`attributes.${key}`, String(value), catalogue) });
  }
  return facts;
}
