import { listingMatchEventSchema } from '@vivarium/contracts/alerts/events.ts';

/**
 * @param gone ids of people who have left, and of what was theirs
 * @returns what an event of a match says to the others whom it names; undefined where it is none, it names nobody else, or what it
 *   tells of is itself gone
 */
export function withoutPeople(text: string, gone: readonly string[]): string | undefined {
  const event = listingMatchEventSchema.safeParse(JSON.parse(text)).data;
  if (event === undefined) return undefined;
  const people = event.data.people.filter(({ personId }) => !gone.includes(personId));
  if (people.length === 0) return undefined;
  const rest = JSON.stringify({ ...event, data: { ...event.data, people } });
  return gone.some((id) => rest.includes(id)) ? undefined : rest;
}
