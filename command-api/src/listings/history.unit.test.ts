import { Problem } from '@vivarium/contracts/problem.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aListing } from './a-listing.ts';
import { decideChange } from './change-listing/decide.ts';
import { decideTransition } from './decide-transition.ts';
import type { Decision, Happening, Listing } from './decision.ts';
import { decidePublish } from './publish-listing/decide.ts';
import { transitionNames } from './status-machine.ts';

const command = fc.oneof(
  fc.constantFrom(...transitionNames).map((name) => (listing: Listing, now: Date): Decision => {
    return name === 'publish' ? decidePublish(listing, now) : decideTransition(listing, name, now);
  }),
  fc
    .record({ title: fc.constantFrom('One', 'Two', 'Three'), quantity: fc.integer({ min: 1, max: 3 }) })
    .map((patch) => (listing: Listing, now: Date) => decideChange(listing, patch, now)),
);

/** What happened, from a draft of version 1 on; refusals and changes of nothing leave no trace. */
function history(commands: readonly ((listing: Listing, now: Date) => Decision)[]): Happening[] {
  const happenings: Happening[] = [];
  let listing: Listing = aListing({ version: 1 });
  commands.forEach((decide, i) => {
    const decision = decide(listing, new Date(Date.UTC(2026, 10, 21, 0, 0, i)));
    if (decision instanceof Problem || decision === 'unchanged') return;
    happenings.push(decision);
    listing = decision.after;
  });
  return happenings;
}

const histories = fc.array(command, { maxLength: 40 }).map(history);
const always = (claim: (happenings: Happening[]) => void) =>
  fc.assert(
    fc.property(histories, (happenings) => {
      claim(happenings);
    }),
    { numRuns: 300 },
  );

describe('any history of a listing', () => {
  it('has versions without gaps', () => {
    always((happenings) => {
      expect(happenings.map(({ after }) => after.version)).toEqual(happenings.map((_, i) => i + 2));
    });
  });

  it('says of each step what changed, and changes something', () => {
    always((happenings) => {
      for (const { changed } of happenings) expect(changed.length).toBeGreaterThan(0);
    });
  });

  it('never moves the first time of publishing', () => {
    always((happenings) => {
      const times = happenings.map(({ after }) => after.publishedAt).filter((time) => time !== null);
      expect(new Set(times).size).toBeLessThanOrEqual(1);
    });
  });

  it('is never public without a time of publishing, nor sold without one of the sale', () => {
    always((happenings) => {
      for (const { after } of happenings) {
        if (['active', 'reserved', 'sold'].includes(after.status)) expect(after.publishedAt).not.toBeNull();
        if (after.status === 'sold') expect(after.soldAt).not.toBeNull();
        if (after.status === 'active') expect(after.soldAt).toBeNull();
      }
    });
  });

  it('ends where it was removed', () => {
    always((happenings) => {
      const removal = happenings.findIndex(({ after }) => after.status === 'removed');
      if (removal !== -1) expect(removal).toBe(happenings.length - 1);
    });
  });

  it('never touches whose it is, what it is, or when it was made', () => {
    always((happenings) => {
      const { id, sellerId, category, createdAt } = aListing();
      for (const { after } of happenings) expect(after).toMatchObject({ id, sellerId, category, createdAt });
    });
  });
});
