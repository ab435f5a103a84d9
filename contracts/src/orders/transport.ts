import type { SpeciesGroup } from '@vivarium/catalogue/species.ts';
import { transportFor, transportMethodOf } from '@vivarium/catalogue/transport.ts';
import { foldText } from '../shared/fold-text.ts';

/**
 * @param method how a seller says that they send something, as they write it
 * @param group of the species, where it is an animal of a known one: spiders are sent in ways that snakes are not
 * @returns whether things of a category may be sent so: not in a way that is known and not on its list. Words in which no
 *   way is known may be a carrier of any kind, and pass.
 */
export function isSentSo(category: string, method: string, group?: SpeciesGroup): boolean {
  const allowed = transportFor(category, group);
  if (allowed === undefined) return true;
  const words = foldText(method).match(/[\p{L}\p{N}]+/gu) ?? [];
  const slug = transportMethodOf(words.join(' '));
  return slug === undefined || allowed.includes(slug);
}
