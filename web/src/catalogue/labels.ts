import { t } from '@lingui/core/macro';
import { animalFacets } from '@vivarium/catalogue/animal-attributes.ts';
import { animalGroupName, animalValueLabel } from '../format/animal-words.ts';
import { formatMeasured } from '../format/number-format.ts';
import { countryName } from '../format/place.ts';
import { fromSlug } from '../format/words.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * The words for a value of a facet.
 *
 * @param attribute a facet of the search contract, e.g. `species`, `traitZygosity`, `attributes.brand`
 * @param value as the search answers it
 * @param catalogue undefined until it has arrived; the slug is spelt out meanwhile
 * @param species the one species refined by, which decides whose gene a slug names
 */
export function facetLabel(
  attribute: string,
  value: string,
  catalogue: Catalogue | undefined,
  species?: string,
): string {
  switch (attribute) {
    case 'category':
      return catalogue?.categoryOf(value)?.name ?? fromSlug(value);
    case 'subcategory':
      return subcategoryName(value, catalogue) ?? fromSlug(value);
    case 'species':
      return catalogue?.speciesOf(value)?.commonName ?? scientificFromSlug(value);
    case 'animalGroup':
      return animalGroupName(value) ?? fromSlug(value);
    case 'traits':
      return catalogue?.geneOf(value, species)?.name ?? fromSlug(value);
    case 'traitZygosity':
      return traitZygosityLabel(value, catalogue, species);
    case 'officialStore':
      return value === 'true' ? t`Official stores` : t`Other sellers`;
    case 'country':
      return countryName(value);
    default:
      return attribute.startsWith('attributes.')
        ? attributeLabel(attribute.slice('attributes.'.length), value, catalogue)
        : animalLabel(attribute, value);
  }
}

/** A value that the declaration does not know is of another day; what is no declared attribute goes by its value. */
function animalLabel(attribute: string, value: string): string {
  const label = animalValueLabel(attribute, value);
  return label ?? (animalFacets.some((facet) => facet === attribute) ? fromSlug(value) : value);
}

function subcategoryName(slug: string, catalogue: Catalogue | undefined): string | undefined {
  return catalogue?.categories.flatMap(({ subcategories }) => subcategories).find((one) => one.slug === slug)
    ?.name;
}

function traitZygosityLabel(value: string, catalogue: Catalogue | undefined, species?: string): string {
  const [slug = '', zygosity = ''] = value.split(':');
  const gene = catalogue?.geneOf(slug, species);
  const name = gene?.name ?? fromSlug(slug);
  if (zygosity === 'visual') return t`${name}, visual`;
  if (zygosity === 'super') return gene?.superForm ?? t`Super ${name}`;
  return zygosity === 'het' ? t`het ${name}` : t`possible het ${name}`;
}

function attributeLabel(key: string, value: string, catalogue: Catalogue | undefined): string {
  for (const category of catalogue?.categories ?? []) {
    const declaration = category.attributes.find((attribute) => attribute.key === key);
    if (declaration === undefined) continue;
    if (declaration.type === 'boolean') return value === 'true' ? t`Yes` : t`No`;
    const choice = declaration.choices?.find((one) => one.value === value);
    return (
      choice?.label ?? (declaration.unit ? `${formatMeasured(Number(value))} ${declaration.unit}` : value)
    );
  }
  return value;
}

/** `python-regius` → `Python regius`: a species' slug is its scientific name. */
export function scientificFromSlug(slug: string): string {
  return fromSlug(slug);
}
