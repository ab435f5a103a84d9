import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { facetField } from '../../search/attributes.ts';
import { type Condition, inCurrency } from '../../search/condition.ts';
import type { Meaning, PriceValue } from '../meaning/meaning.ts';

/**
 * What listings must fulfil to fit a meaning: the same as when it is refined by hand.
 *
 * A trait is the zygosity that was said and no other: “pied” is none of the hets, “pastel” no super pastel. The
 * chance of a possible het is not in the index and narrows nothing. A combination is all its parts, and its species.
 *
 * @param currency of a price that names none
 */
export function chipConditions(meaning: Meaning, currency: Currency = 'USD'): Condition[] {
  switch (meaning.kind) {
    case 'trait':
      return [values('traitZygosity', `${meaning.value.gene}:${meaning.value.zygosity}`)];
    case 'combination': {
      const { species, parts } = meaning.value;
      return [
        values('species', species),
        ...parts.map(({ genes, zygosity }) =>
          values('traitZygosity', ...genes.map((gene) => `${gene}:${zygosity}`)),
        ),
      ];
    }
    case 'price':
      return priceConditions({ currency, ...meaning.value });
    case 'place': {
      const { lat, lng, radiusKm } = meaning.value;
      return [{ kind: 'within', point: { lat, lng }, metres: Math.round(radiusKm * 1000) }];
    }
    case 'provenBreeder':
      return [{ kind: 'provenBreeder' }];
    default:
      return [values(meaning.kind, meaning.value)];
  }
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

function priceConditions({ min, max, currency = 'USD' }: PriceValue): Condition[] {
  const bound = (comparison: '>=' | '<=', value: number | undefined): Condition[] =>
    value === undefined
      ? []
      : [{ kind: 'number', attribute: 'price', comparison, value, ...inCurrency(currency) }];
  return [...bound('>=', min), ...bound('<=', max)];
}
