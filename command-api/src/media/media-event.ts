import type { MediaEvent, MediaEventType } from '@vivarium/contracts/media/events.ts';
import type { MediaState } from '@vivarium/contracts/media/state.ts';
import type { Happening } from '../aggregate/decision.ts';
import { type EventMeta, eventOf } from '../aggregate/envelope.ts';

/** @returns the event that tells of what happened to an upload. */
export function mediaEvent(happening: Happening<MediaState, MediaEventType>, meta: EventMeta): MediaEvent {
  const { after: media, changed } = happening;
  return eventOf('/command-api/media', happening, { media, changed }, meta);
}
