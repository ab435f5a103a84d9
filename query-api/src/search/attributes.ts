import { animalFacets, animalMeasures } from '@vivarium/catalogue/animal-attributes.ts';
import { declaredFacetKeys } from '@vivarium/contracts/listings/http/declared-attributes.ts';

/** A field of the listings index; the only places where one is written are the tables below. */
export type Field = string & { readonly __field: unique symbol };
const field = (name: string) => name as Field;

/** Possible hets with their chance: `pied:66`. Asked by, and no facet. */
export const traitChances = field('traitChances');

/** Attributes whose values are counted and refined by, each by its own name in the index. */
export const namedFacets = [
  'category',
  'subcategory',
  'animalGroup',
  'species',
  'traits',
  'traitZygosity',
  ...animalFacets,
  'priceBand',
  'sellerName',
  'officialStore',
  'country',
  'region',
  'currency',
  'city',
] as const;
export type NamedFacet = (typeof namedFacets)[number];

/** `attributes.<key>` for every attribute that a category declares as a facet. */
const declaredFacets = declaredFacetKeys.map((key) => `attributes.${key}`);

/** Public facet attribute → field. What is not in here never reaches Elasticsearch. */
const facetFields: ReadonlyMap<string, Field> = new Map([
  ...[...namedFacets, ...declaredFacets].map((name) => [name, field(name)] as const),
  // Told by the species: see {@link file://./animal-groups.ts}.
  ['animalGroup', field('species')],
]);

/** Every facet attribute there is, the declared ones of the categories last. */
export const facetAttributes: readonly string[] = [...facetFields.keys()];

/** @returns the field of a facet attribute; undefined for any other text. */
export function facetField(attribute: string): Field | undefined {
  return facetFields.get(attribute);
}

/** Attributes that are compared as numbers. */
export const numericAttributes = ['price', 'publishedAt', ...animalMeasures] as const;
export type NumericAttribute = (typeof numericAttributes)[number];

/** @returns the field that an attribute is compared and measured by: prices in dollars, whatever their currency. */
export function numericField(attribute: NumericAttribute): Field {
  return field(attribute === 'price' ? 'priceDollars' : attribute);
}

/** Tells the numeric attributes from any other text. */
export function isNumericAttribute(attribute: string): attribute is NumericAttribute {
  return (numericAttributes as readonly string[]).includes(attribute);
}
