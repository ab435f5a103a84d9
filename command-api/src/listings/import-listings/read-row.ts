import type { Species } from '@vivarium/catalogue/species.ts';
import type { ImportQuery } from '@vivarium/contracts/listings/imports/http.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import { labelOf } from '@vivarium/contracts/listings/projected/names.ts';
import { speciesCalled, speciesNear } from '@vivarium/contracts/listings/written/species.ts';
import { traitsWritten } from '@vivarium/contracts/listings/written/traits.ts';
import type { ProblemDetail } from '@vivarium/contracts/shared/error-body.ts';
import type { DecimalMark } from '@vivarium/contracts/shared/typed-decimal.ts';
import type { Read } from './read.ts';
import { readAttribute, readCount, readCurrency, readPrice } from './read-cell.ts';
import { readDelivery } from './read-delivery.ts';

/** Where the species is not known the row is refused for that alone. */
const UNTITLED = 'untitled';

/** Letters in a cell that is read; what is kept as it is written (a title, a description) has bounds of its own. */
const LONGEST_CELL = 1000;

/** What holds for all rows of a file. */
export type ForAll = Omit<ImportQuery, 'publish'>;

/** A row read into the body of a listing; what could not be read is not in it. */
export interface ReadRow {
  body: Record<string, unknown>;
  /** Paths are those of the body. */
  problems: ProblemDetail[];
}

/**
 * Reads the cells of one animal, as text. What they may say is for the schema and the decisions of listings.
 * @param cells by the paths of `importColumns`; none of them empty
 */
export function readRow(cells: ReadonlyMap<string, string>, forAll: ForAll, mark: DecimalMark): ReadRow {
  const problems: ProblemDetail[] = [];
  const take = <Value>(path: string, read: (text: string) => Read<Value>): Value | undefined => {
    const text = cells.get(path);
    if (text === undefined) return undefined;
    const result: Read<Value> =
      text.length > LONGEST_CELL ? { problem: `has more than ${LONGEST_CELL} letters` } : read(text);
    if ('value' in result) return result.value;
    problems.push({ path, message: result.problem, code: 'unreadable' });
    return undefined;
  };
  const species = take('attributes.species', readSpecies);
  if (!cells.has('attributes.species')) {
    problems.push({ path: 'attributes.species', message: 'is missing', code: 'species_required' });
  }
  const traits = take('attributes.traits', (text) => readTraits(species, text)) ?? [];
  const attributes: Record<string, unknown> = {};
  for (const path of cells.keys()) {
    const key = /^attributes\.(.+)$/.exec(path)?.[1];
    if (key === undefined || key === 'species' || key === 'traits') continue;
    const value = take(path, (text) => readAttribute(key, text, mark));
    if (value !== undefined) attributes[key] = value;
  }
  const price = take('price.amount', (text) => readPrice(text, mark));
  const [only, ...others] = price?.currencies ?? [];
  const ofPrice = others.length === 0 ? only : undefined;
  const currency = take('price.currency', readCurrency) ?? ofPrice ?? forAll.currency ?? 'USD';
  if (price?.currencies?.some((one) => one === currency) === false) {
    const said = price.currencies.length === 0 ? 'another currency' : price.currencies.join(' or ');
    const message = `says ${said}, and the row ${currency}`;
    problems.push({ path: 'price.amount', message, code: 'two_currencies' });
  }
  const delivery = take('delivery', readDelivery);
  const { lat, lng, city, region, country } = forAll;
  const body = {
    category: 'live-animal',
    title: cells.get('title') ?? titleOf(species, traits) ?? UNTITLED,
    description: cells.get('description') ?? '',
    price: price && { amount: price.amount, currency },
    ...(delivery && { delivery }),
    quantity: take('quantity', (text) => readCount(text, mark)) ?? 1,
    location: { lat, lng, city, ...(region !== undefined && { region }), country },
    attributes: { ...(species !== undefined && { species: species.slug, traits }), ...attributes },
  };
  return { body, problems };
}

function readSpecies(text: string): Read<Species> {
  const [value, ...others] = speciesCalled(text);
  if (value !== undefined && others.length === 0) return { value };
  if (value !== undefined) {
    const names = [value, ...others].map(({ commonName }) => commonName).join(' or ');
    return { problem: `may be ${names}: write which` };
  }
  const near = speciesNear(text);
  const asked = near.length === 0 ? '' : `; did you mean ${near.map((name) => `“${name}”`).join(' or ')}?`;
  return { problem: `is no species that is known here${asked}` };
}

/** Of an unknown species nobody knows the traits: that it is unknown is told already. */
function readTraits(species: Species | undefined, text: string): Read<Trait[]> {
  if (species === undefined) return { value: [] };
  const { traits, problems } = traitsWritten(species.slug, text);
  return problems.length === 0 ? { value: traits } : { problem: problems.join('; and ') };
}

/** What it would be called at a fair: `Pastel het Clown Ball python`. */
function titleOf(species: Species | undefined, traits: readonly Trait[]): string | undefined {
  if (species === undefined) return undefined;
  return [...traits.map((trait) => labelOf(species.slug, trait)), species.commonName].join(' ');
}
