import type { CombinationPart } from '@vivarium/catalogue/combination.ts';
import { waysToHave } from '@vivarium/catalogue/combination-lookup.ts';
import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { facetField, traitChances } from '../../search/attributes.ts';
import { type Condition, inCurrency } from '../../search/condition.ts';
import type { Chip, Meaning } from '../meaning/meaning.ts';

/**
 * What listings must fulfil to fit a meaning: the same as when it is refined by hand.
 *
 * A trait is the zygosity that was said and no other: “pied” is none of the hets, “pastel” no super pastel. A
 * stated chance of a possible het must be met or exceeded. A combination is all its parts, and its species.
 *
 * @param currency of a price that names none
 */
export function chipConditions(meaning: Meaning, currency: Currency = 'USD'): Condition[] {
  switch (meaning.kind) {
    case 'trait': {
      const { gene, zygosity, chance } = meaning.value;
      return chance === undefined
        ? [values('traitZygosity', `${gene}:${zygosity}`)]
        : [{ kind: 'values', field: traitChances, values: chancesFrom(gene, chance) }];
    }
    case 'combination': {
      const { species, parts } = meaning.value;
      return combinationConditions(species, parts);
    }
    case 'price':
      return bounds(meaning.value, {
        attribute: 'price',
        ...inCurrency(meaning.value.currency ?? currency),
      });
    case 'weight':
      return bounds(meaning.value, { attribute: 'weightGrams' });
    case 'place': {
      const { lat, lng, radiusKm } = meaning.value;
      return [{ kind: 'within', point: { lat, lng }, metres: Math.round(radiusKm * 1000) }];
    }
    case 'provenBreeder':
      return [{ kind: 'provenBreeder' }];
    case 'group':
      return [values('species', ...meaning.value.species)];
    case 'region':
      return [values('country', meaning.value.country), values('region', ...meaning.value.names)];
    case 'hets':
      return [values('traitZygosity', ...allHets)];
    case 'supers':
      return [values('traitZygosity', ...allSupers)];
    default:
      return [values(meaning.kind, meaning.value)];
  }
}

/** @returns what listings fulfil that are of a species and have all parts of a combination of it. */
export function combinationConditions(species: string, parts: readonly CombinationPart[]): Condition[] {
  return [values('species', species), ...parts.map((part) => hasPart(species, part))];
}

/** @returns what a listing fulfils that has a part of a combination, in one of the ways to have it. */
function hasPart(species: string, part: CombinationPart): Condition {
  const ways = waysToHave(species, part).map((way) => way.map(({ gene, zygosity }) => `${gene}:${zygosity}`));
  const alone = ways.flatMap((way) => (way.length === 1 ? way : []));
  const together = ways.filter(({ length }) => length > 1);
  const byOne = values('traitZygosity', ...alone);
  if (together.length === 0) return byOne;
  const all = together.map(
    (way): Condition => ({
      kind: 'all',
      of: way.map((one) => values('traitZygosity', one)),
    }),
  );
  return { kind: 'any', of: [byOne, ...all] };
}

/** Every het and possible het there is. */
const allHets = allSpeciesGenes.flatMap(({ genes }) =>
  genes.flatMap(({ slug }) => [`${slug}:het`, `${slug}:possible_het`]),
);

const allSupers = allSpeciesGenes.flatMap(({ genes }) => genes.map(({ slug }) => `${slug}:super`));

/** A chance of 66 per cent or more, where one of 66 was asked for. */
function chancesFrom(gene: string, least: number): string[] {
  return Array.from({ length: 101 - least }, (_none, more) => `${gene}:${least + more}`);
}

/**
 * What listings must fulfil that have nothing of what is excluded. A gene that is excluded by its name alone is so in
 * every zygosity.
 */
export function exclusionOf(meaning: Meaning): Condition {
  const of =
    meaning.kind === 'trait' && meaning.value.zygosity === 'visual'
      ? [anyTrait([meaning.value.gene])]
      : chipConditions(meaning);
  const [first, second] = of;
  const all: Condition = first !== undefined && second === undefined ? first : { kind: 'all', of };
  return { kind: 'not', condition: all };
}

/** @returns what listings must fulfil to fit a chip, which may be excluded. */
export function conditionsOfChip(chip: Chip, currency?: Currency): Condition[] {
  return chip.excluded === true ? [exclusionOf(chip)] : chipConditions(chip, currency);
}

/** @returns what a listing fulfils that has any of the genes, in whatever zygosity. */
export function anyTrait(genes: readonly string[]): Condition {
  return values('traits', ...new Set(genes));
}

function values(attribute: string, ...any: string[]): Condition {
  const field = facetField(attribute);
  if (field === undefined) throw new Error(`${attribute} is not a facet`);
  return { kind: 'values', field, values: any };
}

type OfNumber = Condition & { kind: 'number' };

/** What has no such number fits no bound. */
function bounds(
  { min, max }: { min?: number; max?: number },
  of: Omit<OfNumber, 'kind' | 'comparison' | 'value'>,
): Condition[] {
  const bound = (comparison: OfNumber['comparison'], value: number | undefined): Condition[] =>
    value === undefined ? [] : [{ kind: 'number', comparison, value, ...of }];
  return [...bound('>=', min), ...bound('<=', max)];
}
