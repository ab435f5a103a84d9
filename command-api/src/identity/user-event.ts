import type { UserEvent, UserEventType } from '@vivarium/contracts/identity/events.ts';
import type { Happening } from '../aggregate/decision.ts';
import { type EventMeta, eventOf } from '../aggregate/envelope.ts';
import { publicStateOf, type User } from './user.ts';

/** @returns the event that tells of what happened to a person, with what everybody may know of them. */
export function userEvent(happening: Happening<User, UserEventType>, meta: EventMeta): UserEvent {
  const { after, changed } = happening;
  return eventOf('/command-api/identity', happening, { user: publicStateOf(after), changed }, meta);
}
