import { t } from '@lingui/core/macro';
import { type AnimalAttribute, animalAttributes } from '@vivarium/catalogue/animal-attributes.ts';
import type { SpeciesDetail } from '@vivarium/contracts/catalogue/http.ts';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { facetLabel } from '../catalogue/labels.ts';
import { animalAttributeLabel, animalValueLabel } from '../format/animal-words.ts';
import { formatDay } from '../format/date.ts';
import { formatMeasured } from '../format/number-format.ts';
import { sexNotation } from '../format/sex.ts';
import { fromSlug } from '../format/words.ts';

export interface Fact {
  label: string;
  value: string;
  /** Read by screen readers in place of the value, where the value is a notation. */
  spoken?: string;
}

/**
 * @param told what the API says of its species, once it has
 * @returns everything that is known of a listing, for its table; what was not said is left out.
 */
export function factsOf(
  listing: ListingDetail,
  catalogue: Catalogue | undefined,
  told?: Pick<SpeciesDetail, 'citesNote' | 'adultLengthCm'>,
): Fact[] {
  const facts =
    listing.category === 'live-animal'
      ? animalFacts(listing, catalogue, told)
      : goodsFacts(listing, catalogue);
  if (listing.publishedAt !== null) facts.push({ label: t`Listed`, value: formatDay(listing.publishedAt) });
  if (listing.soldAt !== null) facts.push({ label: t`Sold`, value: formatDay(listing.soldAt) });
  return facts;
}

function animalFacts(...[listing, catalogue, told]: Parameters<typeof factsOf>): Fact[] {
  const { attributes } = listing;
  const facts: Fact[] = [];
  const add = (label: string, value: unknown, spoken?: string) => {
    if (value === undefined || value === null || value === '') return;
    facts.push({ label, value: String(value), ...(spoken !== undefined && { spoken }) });
  };
  for (const declared of animalAttributes) {
    const value = declared.key === 'sex' ? listing.sex : attributes[declared.key];
    const { label, text, spoken } = animalFact(declared, value);
    add(label, text, spoken);
  }
  const species = listing.species && catalogue?.speciesOf(listing.species.slug);
  if (species) {
    add(t`Family`, species.family);
    const note = told?.citesNote ? ` (${told.citesNote})` : '';
    add('CITES', citesWords(species.cites) + note);
    const length = told?.adultLengthCm;
    if (length) add(t`Grows to`, lengthWords(length));
  }
  return facts;
}

/** What is told of one declared attribute; its text is undefined where nothing was said. */
function animalFact(
  declared: AnimalAttribute,
  value: unknown,
): { label: string; text?: string; spoken?: string } {
  const label = animalAttributeLabel(declared.key, declared.label);
  if (declared.key === 'sex') {
    const sex = sexNotation(typeof value === 'string' ? value : null);
    return sex === undefined ? { label } : { label, text: `${sex.notation} ${sex.word}`, spoken: sex.word };
  }
  switch (declared.type) {
    case 'choice':
      return {
        label,
        text:
          typeof value === 'string' ? (animalValueLabel(declared.key, value) ?? fromSlug(value)) : undefined,
      };
    case 'date':
      return { label, text: typeof value === 'string' ? formatDay(value) : undefined };
    case 'number':
      return {
        label,
        text:
          typeof value === 'number'
            ? `${formatMeasured(value)} ${declared.unit?.symbol ?? ''}`.trim()
            : undefined,
      };
    case 'boolean':
      return value === true ? { label: t`Breeding`, text: label } : { label };
  }
}

function goodsFacts(listing: ListingDetail, catalogue: Catalogue | undefined): Fact[] {
  const category = catalogue?.categoryOf(listing.category);
  const kind = category?.subcategories.find(({ slug }) => slug === listing.subcategory);
  const facts: Fact[] = category ? [{ label: t`Category`, value: category.name }] : [];
  if (kind) facts.push({ label: t`Kind`, value: kind.name });
  for (const { key, label } of category?.attributes ?? []) {
    const value = listing.attributes[key];
    if (value === undefined || value === null || value === '') continue;
    facts.push({ label, value: facetLabel(`attributes.${key}`, String(value), catalogue) });
  }
  return facts;
}

function citesWords(appendix: string | null): string {
  return appendix === null ? t`Not listed` : t`Appendix ${appendix}`;
}

function lengthWords({ min, max }: { min: number; max: number }): string {
  const [from, to] = [formatMeasured(min), formatMeasured(max)];
  return t`${from} to ${to} cm`;
}
