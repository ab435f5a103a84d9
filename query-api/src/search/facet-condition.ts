import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { facetField } from './attributes.ts';
import { type Condition, inCurrency } from './condition.ts';

/**
 * @param facet name of a facet attribute
 * @param values any of which a listing must have
 * @param currency of price bands
 * @throws for what is no facet: whoever asks has told them apart
 */
export function facetCondition(facet: string, values: readonly string[], currency: Currency): Condition {
  const any = [...new Set(values)].sort();
  if (facet === 'priceBand') return { kind: 'bands', bands: any, ...inCurrency(currency) };
  if (facet === 'animalGroup') return { kind: 'groups', groups: any };
  const field = facetField(facet);
  if (field === undefined) throw new Error(`${facet} is not a facet`);
  return { kind: 'values', field, values: any };
}
