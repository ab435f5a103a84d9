import { createHash } from 'node:crypto';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { canonicalJson } from '@vivarium/contracts/shared/canonical-json.ts';

/** @returns the name under which `sources` has the content of a version, beside the version itself. */
export function contentOf(source: string): string {
  return `${source}Content`;
}

const known = new WeakMap<DomainEvent, number>();

/**
 * What tells two states of an aggregate apart that have the same version: a store that was restored, or that failed over to a
 * copy that lacked the last writes, gives a version away twice.
 * @returns 48 bits of a hash over the state that an event carries; the same for the event and for a snapshot of that state
 */
export function contentHash(event: DomainEvent): number {
  const before = known.get(event);
  if (before !== undefined) return before;
  const state = Object.values(event.data).find((member) => isStateOf(member, event.subject));
  const hash = createHash('sha256').update(canonicalJson(state)).digest().readUIntBE(0, 6);
  known.set(event, hash);
  return hash;
}

/** What else an event says (what has changed, why) is not part of the state. */
function isStateOf(member: unknown, subject: string): boolean {
  return typeof member === 'object' && member !== null && 'id' in member && member.id === subject;
}
