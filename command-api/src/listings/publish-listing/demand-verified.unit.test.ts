import { describe, expect, it } from 'vitest';
import { aListing } from '../a-listing.ts';
import { decidePublish } from './decide.ts';
import { demandVerified } from './demand-verified.ts';

const now = new Date('2026-11-28T09:00:00.000Z');

describe('publishing without a verified address', () => {
  it('is refused, and allowed once it is verified', () => {
    const decision = decidePublish(aListing(), now);
    expect(demandVerified(decision, false)).toMatchObject({ code: 'email_not_verified' });
    expect(demandVerified(decision, true)).toBe(decision);
  });

  it('says what else is missing at once', () => {
    const refused = demandVerified(decidePublish(aListing({ description: '' }), now), false);
    expect(refused).toMatchObject({
      code: 'email_not_verified',
      details: [{ code: 'email_not_verified' }, { code: 'description_required' }],
    });
  });

  it('speaks of the status first', () => {
    const refused = demandVerified(decidePublish(aListing({ status: 'active' }), now), false);
    expect(refused).toMatchObject({ code: 'status_conflict' });
  });
});
