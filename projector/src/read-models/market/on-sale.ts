import type { Moment } from '@vivarium/contracts/listings/life.ts';
import type { MarketDocument } from '@vivarium/contracts/trends/document.ts';

/** When something was on sale: see {@link MarketDocument}. */
export type OnSale = Pick<MarketDocument, 'openedOn' | 'closedOn'>;

/**
 * What goes off and comes back within a day has not moved: evenings are compared. So the days of both kinds take turns, and
 * what was on sale at the end of any day can be added up.
 */
export function onSaleOf(life: readonly Moment[]): OnSale {
  const evenings = new Map<string, boolean>();
  for (const { at, status } of life) evenings.set(at.slice(0, 10), status === 'active');
  const days = [...evenings].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const turns = days.filter(([, isOn], i) => isOn !== (days[i - 1]?.[1] ?? false));
  const openedOn = turns.flatMap(([day, isOn]) => (isOn ? [day] : []));
  const closedOn = turns.flatMap(([day, isOn]) => (isOn ? [] : [day]));
  return { openedOn, closedOn };
}
