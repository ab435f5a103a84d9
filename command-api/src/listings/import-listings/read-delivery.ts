import { lettersOf } from '@vivarium/contracts/listings/written/names.ts';
import { type DeliveryMethod, deliveryMethods } from '@vivarium/contracts/shared/delivery-method.ts';
import type { Read } from './read.ts';

/** What people call the ways to get an animal in files of their own. */
const called: Readonly<Record<DeliveryMethod | 'both', readonly string[]>> = {
  pickup: ['pickup', 'pick up', 'local pickup', 'collection', 'collect', 'Abholung', 'Selbstabholung'],
  shipping: ['shipping', 'ship', 'shipped', 'courier', 'delivery', 'delivered', 'Versand', 'Lieferung'],
  both: ['both', 'all', 'any', 'beides'],
};

const byLetters = new Map(
  Object.entries(called).flatMap(([way, names]) =>
    names.map((name) => [lettersOf(name), way as keyof typeof called] as const),
  ),
);

/** Between two ways; and a word that says that there is no other. */
const between = /[,;/+&|]|\s(?:and|or|und|oder)\s/i;
const only = /^(?:only|nur)\s|\s(?:only|nur)$/i;

/** @returns the ways that a cell names, each once: `pickup or shipping`, `collection only`. */
export function readDelivery(text: string): Read<DeliveryMethod[]> {
  const named = text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => byLetters.get(lettersOf(part.replace(only, ''))));
  if (named.length === 0 || named.includes(undefined)) return { problem: 'must be pickup, shipping or both' };
  return { value: deliveryMethods.filter((way) => named.includes(way) || named.includes('both')) };
}
