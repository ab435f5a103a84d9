import { userStateSchema } from '@vivarium/contracts/identity/events.ts';
import { describe, expect, it } from 'vitest';
import { aListing, aListingEvent, aUser, aUserEvent } from '../../fixtures/events.ts';
import { noReferences } from '../../fixtures/references.ts';
import { sellers } from './index.ts';

const user = aUser();
const registered = aUserEvent(user, 'user.registered');
const renamed = aUserEvent({ ...user, version: 2, displayName: 'Ada & Daughters' });

describe('a seller', () => {
  it('is there after registering', () => {
    expect(sellers.evolve(undefined, registered, noReferences)).toMatchObject({
      id: user.id,
      visible: true,
      displayName: 'Ada of Austin',
      sources: { seller: 1 },
      rating: null,
      ratingCount: 0,
    });
  });

  it('has a new name after renaming', () => {
    const before = sellers.evolve(undefined, registered, noReferences);
    expect(sellers.evolve(before, renamed, noReferences)).toMatchObject({
      displayName: 'Ada & Daughters',
      sources: { seller: 2 },
    });
  });

  it('says what it promises, and nothing in events from before there were promises', () => {
    const promising = aUserEvent({ ...user, version: 2, arrivalPolicy: 'Alive, or your money back.' });
    const before = sellers.evolve(undefined, registered, noReferences);
    expect(before).toMatchObject({ shippingPolicy: '', returnPolicy: '', arrivalPolicy: '' });
    expect(sellers.evolve(before, promising, noReferences)).toMatchObject({
      arrivalPolicy: 'Alive, or your money back.',
    });
    const { shippingPolicy: _, ...old } = user;
    expect(userStateSchema.parse(old).shippingPolicy).toBe('');
  });

  it('says what is known of it, and nothing in events from before that was said', () => {
    const before = sellers.evolve(undefined, registered, noReferences);
    const known = aUserEvent({ ...user, version: 2, isIdentityVerified: true });
    expect(before).toMatchObject({ isEmailVerified: true, isIdentityVerified: false });
    expect(sellers.evolve(before, known, noReferences)).toMatchObject({ isIdentityVerified: true });
    const { isEmailVerified: _email, isIdentityVerified: _identity, ...old } = user;
    expect(userStateSchema.parse(old)).toMatchObject({ isEmailVerified: false, isIdentityVerified: false });
  });

  it('keeps its rating when its profile changes', () => {
    const before = sellers.evolve(undefined, registered, noReferences);
    const rated = before && { ...before, rating: 4.5, ratingCount: 12 };
    expect(sellers.evolve(rated, renamed, noReferences)).toMatchObject({ rating: 4.5, ratingCount: 12 });
  });

  it('does not change when an event is applied twice', () => {
    expect(
      sellers.evolve(sellers.evolve(undefined, renamed, noReferences), renamed, noReferences),
    ).toBeUndefined();
  });

  it('does not change when an event comes late', () => {
    expect(
      sellers.evolve(sellers.evolve(undefined, renamed, noReferences), registered, noReferences),
    ).toBeUndefined();
  });

  it('does not change by an event of a listing', () => {
    expect(sellers.evolve(undefined, aListingEvent(aListing()), noReferences)).toBeUndefined();
  });
});
