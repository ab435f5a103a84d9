import type { Clause, NumberRange } from './clause.ts';
import { currencyGroups } from './currency-groups.ts';

/** Binary fractions: 149.99 * 100 is 14999.000000000002, which must still equal 14999. */
const minor = (major: number, factor: number) => Math.round(major * factor * 1e4) / 1e4;

/**
 * A range of prices in major units of each listing's own currency: `>= 100` finds 100 dollars, 100 euros and 100
 * yen. Nothing is converted; who wants one currency only refines by it.
 */
export function priceClause(range: NumberRange): Clause {
  const should = currencyGroups.map(({ factor, clause }): Clause => {
    const price = Object.fromEntries(
      Object.entries(range).map(([bound, major]) => [bound, minor(major, factor)]),
    );
    return { bool: { filter: [{ range: { price } }, clause] } };
  });
  return { bool: { should, minimum_should_match: 1 } };
}
