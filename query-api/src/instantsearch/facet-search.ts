import { zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import { searchBounds } from '@vivarium/contracts/search/bounds.ts';
import type { SearchRequest } from '@vivarium/contracts/search/http/request.ts';
import type { FacetSearchResult } from '@vivarium/contracts/search/http/response.ts';
import { wordsOf, writtenWords } from '@vivarium/contracts/shared/words.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { candidatesOf } from '../names/candidates.ts';
import type { NameIndex } from '../names/name-index.ts';
import { facetField } from '../search/attributes.ts';
import { facetNames } from '../search/facet-labels.ts';
import type { FacetValues } from '../search/facet-values.ts';
import { everything, type ListingSearch } from '../search/listing-search.ts';
import type { Found } from '../search/read-answers.ts';
import { markWithin } from '../text/mark-within.ts';
import { unknownFacet } from './facet-filters.ts';
import { parsePoint } from './geo-params.ts';
import { conditionsOf, textOf } from './request.ts';

const DEFAULT_HITS = 10;

/** A search among the values of one facet, understood. */
export interface FacetRequest {
  search: ListingSearch;
  attribute: string;
  /** Folded words, each of which must stand somewhere in one of the names of a value. */
  words: readonly string[];
  maxHits: number;
  /** Values that the words mean though no name has them: misspelt, with what is said of a gene, or not yet written out. */
  meant: () => ReadonlySet<string>;
}

/**
 * Reads a facet search. What is typed never reaches Elasticsearch: the values of the refined search are counted
 * (the most frequent {@link searchBounds.maxValuesPerFacet}) and chosen from here, by plain substring search.
 * @throws {Problem} 400 naming what is unknown or over its bound
 */
export function facetRequest({ facet, params }: SearchRequest, path: string, names: NameIndex): FacetRequest {
  const attribute = facet ?? params.facetName;
  if (attribute === undefined) throw invalid(`${path}.facet`, 'is needed to search a facet');
  if (facetField(attribute) === undefined) throw invalid(`${path}.facet`, unknownFacet(attribute));
  const at = `${path}.params`;
  const point = params.aroundLatLng ? parsePoint(params.aroundLatLng, `${at}.aroundLatLng`) : undefined;
  const search: ListingSearch = {
    ...everything,
    ...textOf(params),
    conditions: conditionsOf(params, point, at),
    facets: [attribute],
    currency: params.currency ?? 'USD',
    maxValues: searchBounds.maxValuesPerFacet,
  };
  const words = wordsOf(params.facetQuery ?? '');
  let known: ReadonlySet<string> | undefined;
  const meant = () => {
    known ??= new Set(meantValues(attribute, params.facetQuery ?? '', names));
    return known;
  };
  return { search, attribute, words, maxHits: params.maxFacetHits ?? DEFAULT_HITS, meant };
}

/**
 * Narrows a facet search to the values whose names have its words, where they are known and few.
 * @param isUnderstood whether its words have a meaning that may be relaxed where nothing is found: then all is to be found
 *   that was before
 */
export async function narrowed(
  request: FacetRequest,
  facetValues: FacetValues,
  isUnderstood: boolean,
): Promise<FacetRequest> {
  const { search, attribute, words, meant } = request;
  // Bands of other currencies are not values of the index.
  if (attribute === 'priceBand') return request;
  const named = await facetValues.named(attribute, words);
  if (named === undefined) return request;
  const isNamed = named.some((value) => beginsName(attribute, value, words));
  const values = isNamed ? named : [...new Set([...meant(), ...named])];
  return { ...request, search: { ...search, only: { facet: attribute, values, narrows: !isUnderstood } } };
}

/** @returns values of the facet that the words mean as the suggestions read them: “100% het clown”, “super pas”, “clwon”. */
function meantValues(attribute: string, text: string, names: NameIndex): string[] {
  if (!ofCatalogue.has(attribute) || text.trim() === '') return [];
  return candidatesOf(names, writtenWords(text)).matches.flatMap(({ named: { entity } }) => {
    if (entity.kind === 'species') return attribute === 'species' ? [entity.species.slug] : [];
    if (entity.kind !== 'trait' || attribute === 'species') return [];
    const { slug } = entity.gene;
    if (attribute === 'traits') return [slug];
    const forms = entity.zygosity === null ? zygositiesOf(entity.gene) : [entity.zygosity];
    return forms.map((zygosity) => `${slug}:${zygosity}`);
  });
}

const ofCatalogue: ReadonlySet<string> = new Set(['species', 'traits', 'traitZygosity']);

/** @returns the values whose names the words are found in, most frequent first. */
export function facetSearchResult(
  { params }: SearchRequest,
  { attribute, words, maxHits, meant }: FacetRequest,
  found: Found,
  processingTimeMS: number,
): FacetSearchResult {
  const { counts } = found;
  const tags = { pre: params.highlightPreTag ?? '<em>', post: params.highlightPostTag ?? '</em>' };
  const counted = counts.values.get(attribute) ?? [];
  const named = counted.flatMap(({ value, count }) => {
    const highlighted = highlightedName(attribute, value, words, tags);
    return highlighted === undefined ? [] : [{ value, highlighted, count }];
  });
  // “Pide” is a pied that is misspelt sooner than the middle of “spider”.
  const isNamed = named.some(({ value }) => beginsName(attribute, value, words));
  const others = isNamed ? [] : counted.filter(({ value }) => meant().has(value));
  const facetHits = [
    ...others.map((one) => ({ ...one, highlighted: facetNames(attribute, one.value).label })),
    ...named.filter(({ value }) => !others.some((other) => other.value === value)),
  ].slice(0, maxHits);
  return { facetHits, exhaustiveFacetsCount: counts.exact && !counts.cut.has(attribute), processingTimeMS };
}

/** Whether each word begins one of a name of the value. */
function beginsName(attribute: string, value: string, words: readonly string[]): boolean {
  const { label, others } = facetNames(attribute, value);
  return [label, ...others, value].some((name) => {
    const own = wordsOf(name);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
}

/**
 * @returns the value's label with the words marked; when only another of its names has them all, that name follows in
 *   brackets: “Ball python (Royal python)”; undefined when none has
 */
function highlightedName(
  attribute: string,
  value: string,
  words: readonly string[],
  tags: { pre: string; post: string },
): string | undefined {
  const { label, others } = facetNames(attribute, value);
  const marked = markWithin(label, words, tags);
  if (marked !== undefined) return marked;
  for (const other of [...others, value]) {
    const also = markWithin(other, words, tags);
    if (also !== undefined) return `${label} (${also})`;
  }
  return undefined;
}
