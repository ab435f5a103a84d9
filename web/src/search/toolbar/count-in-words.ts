import { plural, t } from '@lingui/core/macro';
import { formatCount } from '../../format/price.ts';
import { countedListings } from '../../format/words.ts';

interface Counted {
  nbHits: number;
  exhaustiveNbHits?: boolean;
}

/** @returns `41 listings`, `More than 10,000 listings`, `No listings`. */
export function countInWords({ nbHits, exhaustiveNbHits }: Counted): string {
  if (nbHits === 0) return t`No listings`;
  if (exhaustiveNbHits !== false) return countedListings(nbHits);
  return plural(nbHits, { one: 'More than # listing', other: 'More than # listings' });
}

/** @returns what the button says that leads to the results: `Show 41`, `Nothing fits`. */
export function showInWords(results: Counted | undefined): string {
  if (results === undefined) return t`Show`;
  if (results.nbHits === 0) return t`Nothing fits`;
  const count = formatCount(results.nbHits);
  return results.exhaustiveNbHits === false ? t`Show more than ${count}` : t`Show ${count}`;
}
