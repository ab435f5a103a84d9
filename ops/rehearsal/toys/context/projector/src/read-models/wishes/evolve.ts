import { tieBreakOf } from '@vivarium/contracts/shared/tie-break.ts';
import type { WishDocument } from '@vivarium/contracts/wishes/document.ts';
import type { WishEvent } from '@vivarium/contracts/wishes/events.ts';

/** The wish after an event of it; undefined when the event is not newer than the document. */
export function evolveWish(document: WishDocument | undefined, event: WishEvent): WishDocument | undefined {
  if (event.aggregateversion <= (document?.sources.wish ?? 0)) return undefined;
  const { personId, text, notedAt } = event.data.wish;
  return {
    id: event.subject,
    sources: { wish: event.aggregateversion },
    visible: false,
    readers: [personId],
    text,
    notedAt,
    tieBreak: tieBreakOf(event.subject),
  };
}
