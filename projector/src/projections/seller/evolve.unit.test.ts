import { describe, expect, it } from 'vitest';
import { aListing, aListingEvent, aUser, aUserEvent } from '../../fixtures/events.ts';
import { evolveSeller } from './evolve.ts';

const user = aUser();
const registered = aUserEvent(user, 'user.registered');
const renamed = aUserEvent({ ...user, version: 2, displayName: 'Ada & Daughters' });

describe('a seller', () => {
  it('is there after registering', () => {
    expect(evolveSeller(undefined, registered)).toMatchObject({
      id: user.id,
      displayName: 'Ada of Austin',
      sources: { seller: 1 },
      rating: null,
    });
  });

  it('has a new name after renaming', () => {
    const before = evolveSeller(undefined, registered);
    expect(evolveSeller(before, renamed)).toMatchObject({
      displayName: 'Ada & Daughters',
      sources: { seller: 2 },
    });
  });

  it('keeps its rating when its profile changes', () => {
    const before = evolveSeller(undefined, registered);
    const rated = before && { ...before, rating: 4.5, ratingCount: 12 };
    expect(evolveSeller(rated, renamed)).toMatchObject({ rating: 4.5, ratingCount: 12 });
  });

  it('does not change when an event is applied twice', () => {
    expect(evolveSeller(evolveSeller(undefined, renamed), renamed)).toBeUndefined();
  });

  it('does not change when an event comes late', () => {
    expect(evolveSeller(evolveSeller(undefined, renamed), registered)).toBeUndefined();
  });

  it('does not change by an event of a listing', () => {
    expect(evolveSeller(undefined, aListingEvent(aListing()))).toBeUndefined();
  });
});
