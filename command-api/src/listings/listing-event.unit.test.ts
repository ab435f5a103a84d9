import { listingEventSchema } from '@vivarium/contracts/listings/events.ts';
import { describe, expect, it } from 'vitest';
import { aListing } from './a-listing.ts';
import type { Happening } from './decision.ts';
import { listingEvent } from './listing-event.ts';

const meta = {
  id: '01934f3e-0000-7000-8000-0000000000ee',
  now: new Date('2026-11-21T09:00:00.000Z'),
  cause: { correlationId: 'request-1', causationId: null, traceparent: null },
};

describe('the event of a listing', () => {
  const event = listingEvent({ type: 'listing.changed', after: aListing(), changed: ['title'] }, meta);

  it('is one that the contract knows', () => {
    expect(listingEventSchema.parse(event)).toEqual(event);
  });

  it('carries the whole state, its version and its cause', () => {
    expect(event).toMatchObject({ aggregateversion: 3, correlationid: 'request-1', subject: aListing().id });
    expect(event.data).toMatchObject({ listing: { title: aListing().title }, changed: ['title'] });
  });

  it('carries what the fields were that differ, and null for what was not there', () => {
    const before = aListing({ title: 'Another title' });
    const after = { ...aListing(), subcategory: 'snakes' };
    const happening = {
      type: 'listing.changed',
      after,
      before,
      changed: ['title', 'subcategory', 'location'],
    };
    const { previous } = listingEvent(happening as Happening, meta).data;
    expect(previous).toMatchObject({ title: 'Another title', subcategory: null });
    expect(previous?.location).toMatchObject({ lat: 30.25, lng: -97.75 });
  });

  it('does not carry the exact point', () => {
    expect(event.data.listing.location).toMatchObject({ lat: 30.25, lng: -97.75 });
    expect(JSON.stringify(event)).not.toContain('30.2672');
  });
});
