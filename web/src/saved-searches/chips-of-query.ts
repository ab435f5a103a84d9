import { t } from '@lingui/core/macro';
import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import { formatPrice } from '../format/price.ts';

/** Parameters that say how the others are meant, and not what is looked for. */
const silent = new Set([
  'understand',
  'understand_without',
  'understand_also',
  'unit',
  'currency',
  'sort',
  'lat',
  'lng',
]);

/** @returns what a saved search looks for, a chip for each thing. */
export function chipsOfQuery(query: SavedQuery): string[] {
  const currency = typeof query.currency === 'string' ? query.currency : 'USD';
  const price = (amount: unknown) => formatPrice({ amount: String(amount), currency });
  const unit = query.unit === 'mi' ? 'mi' : 'km';
  return Object.entries(query).flatMap(([name, value]) => {
    if (silent.has(name)) return [];
    switch (name) {
      case 'q':
        return [`“${String(value)}”`];
      case 'min_price':
        return [t`from ${price(value)}`];
      case 'max_price':
        return [t`up to ${price(value)}`];
      case 'radius':
        return [t`within ${Math.round(Number(value))} ${unit}`];
      case 'bbox':
        return [t`the part of the map`];
      case 'viewer_region':
        return [t`may be kept in ${String(value)}`];
      default:
        return [value].flat().map((one) => inWords(String(one)));
    }
  });
}

/** Slugs as people read them: `pied:possible_het` is “pied, possible het”. */
function inWords(slug: string): string {
  const [name = '', zygosity] = slug.split(':');
  const spoken = name.replaceAll('-', ' ').replaceAll('_', ' ');
  return zygosity === undefined || zygosity === 'visual'
    ? spoken
    : `${zygosity.replaceAll('_', ' ')} ${spoken}`;
}
