import type { Happening, Listing } from '../decision.ts';

/**
 * Decides that a listing goes on after versions that were lost with an older state of its store: nothing of it changes but its
 * version, so that whoever has heard of the lost ones hears what it is.
 * @param known the newest version that anybody has heard of
 */
export function decideGoOn(listing: Listing, known: number): Happening | 'unchanged' {
  if (listing.version >= known) return 'unchanged';
  return {
    ...{ type: 'listing.changed', before: listing, changed: [] },
    after: { ...listing, version: known + 1 },
  };
}
