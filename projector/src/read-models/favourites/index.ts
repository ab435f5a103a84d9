import type { FavouriteDocument } from '@vivarium/contracts/favourites/document.ts';
import type { FavouriteEvent } from '@vivarium/contracts/favourites/events.ts';
import type { Stub } from '@vivarium/contracts/listings/document.ts';
import { tieBreakOf } from '@vivarium/contracts/shared/tie-break.ts';
import { defineReadModel } from '../../definition/read-model.ts';

/** A favourite, or what is left of one that is none any more. */
type KeptFavourite = FavouriteDocument | Stub;

/** What everybody likes, each for themselves. */
export const favourites = defineReadModel<KeptFavourite>({
  name: 'favourites',
  settings: { refresh_interval: '200ms' },
  properties: {
    id: { type: 'keyword' },
    sources: { type: 'object', properties: { favourite: { type: 'integer' } } },
    visible: { type: 'boolean' },
    readers: { type: 'keyword' },
    listingId: { type: 'keyword' },
    since: { type: 'date' },
    priceThen: { type: 'object', enabled: false },
    tieBreak: { type: 'long' },
  },
  on: { favourite: { evolve: evolveFavourite } },
  rebuildFrom: { snapshots: 'favourites' },
});

/** The favourite after an event of it; undefined when the event is not newer than the document. */
export function evolveFavourite(
  document: KeptFavourite | undefined,
  event: FavouriteEvent,
): KeptFavourite | undefined {
  if (event.aggregateversion <= (document?.sources.favourite ?? 0)) return undefined;
  const { personId, listingId, isFavourite, since, priceThen } = event.data.favourite;
  const sources = { favourite: event.aggregateversion };
  const kept = { id: event.subject, sources, visible: false as const };
  if (!isFavourite) return kept;
  return { ...kept, readers: [personId], listingId, since, priceThen, tieBreak: tieBreakOf(event.subject) };
}
