import { describe, expect, it } from 'vitest';
import { aListing } from '../a-listing.ts';
import { listingEvent } from '../listing-event.ts';
import { decideBan } from './decide.ts';

const now = new Date('2026-11-28T10:00:00.000Z');
const body = { reason: 'A wild-caught animal of a protected species.' };

describe('banning a listing', () => {
  it('takes it down, and its event says why and who did it', () => {
    const decision = decideBan(aListing({ status: 'active' }), body, now);
    expect(decision).toMatchObject({ type: 'listing.banned', after: { status: 'banned' }, moderation: body });
    if (typeof decision === 'string' || decision instanceof Error) throw new Error('it was refused');
    const event = listingEvent(decision, {
      id: '01934f3e-0000-7000-8000-0000000000ee',
      now,
      cause: { correlationId: 'c', causationId: null, traceparent: null },
      actor: { id: '01934f3e-0000-7000-8000-00000000000a', role: 'moderator' },
    });
    expect(event).toMatchObject({
      type: 'listing.banned',
      actorid: '01934f3e-0000-7000-8000-00000000000a',
      data: { moderation: body },
    });
  });

  it('is refused where it is down already', () => {
    expect(decideBan(aListing({ status: 'banned' }), body, now)).toMatchObject({ code: 'status_conflict' });
  });
});
