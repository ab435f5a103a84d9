import type { WishEvent, WishEventType } from '@vivarium/contracts/wishes/events.ts';
import type { WishState } from '@vivarium/contracts/wishes/state.ts';
import type { Happening } from '../aggregate/decision.ts';
import { type EventMeta, eventOf } from '../aggregate/envelope.ts';

/** @returns the event that tells of what happened to a wish. */
export function wishEvent(happening: Happening<WishState, WishEventType>, meta: EventMeta): WishEvent {
  const { after: wish, changed } = happening;
  return eventOf('/command-api/wishes', happening, { wish, changed }, meta);
}
