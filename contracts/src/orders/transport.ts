import { transportFor, transportMethodOf } from '@vivarium/catalogue/transport.ts';
import { foldText } from '../shared/fold-text.ts';

/**
 * @param method how a seller says that they send something, as they write it
 * @returns whether things of a category may be sent so: where there is a list of ways, one that nobody knows is not on it
 */
export function isSentSo(category: string, method: string): boolean {
  const allowed = transportFor(category);
  if (allowed === undefined) return true;
  const words = foldText(method).match(/[\p{L}\p{N}]+/gu) ?? [];
  const slug = transportMethodOf(words.join(' '));
  return slug !== undefined && allowed.includes(slug);
}
