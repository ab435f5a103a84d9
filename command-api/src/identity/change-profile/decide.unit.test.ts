import { describe, expect, it } from 'vitest';
import { aUser } from '../a-user.ts';
import { decideChangeProfile } from './decide.ts';

describe('changing a profile', () => {
  it('raises the version and says what differs', () => {
    expect(decideChangeProfile(aUser(), { displayName: 'Anna B', bio: '' })).toMatchObject({
      type: 'user.profile_changed',
      after: { displayName: 'Anna B', version: 2, email: 'anna@example.org' },
      changed: ['displayName'],
    });
  });

  it('is nothing when nothing differs', () => {
    expect(decideChangeProfile(aUser(), { displayName: 'Anna' })).toBe('unchanged');
  });

  it('keeps the picture unless another one or none is chosen', () => {
    const user = aUser({ avatarUrl: '/media/profile-images/a' });
    expect(decideChangeProfile(user, { city: 'Austin' })).toMatchObject({
      after: { avatarUrl: '/media/profile-images/a' },
    });
    expect(decideChangeProfile(user, { avatarUrl: null })).toMatchObject({
      after: { avatarUrl: null },
      changed: ['avatarUrl'],
    });
  });

  it('says what they promise, and takes it back', () => {
    const promising = { ...aUser(), arrivalPolicy: 'Alive.' };
    expect(decideChangeProfile(aUser(), { arrivalPolicy: 'Alive.', returnPolicy: '' })).toMatchObject({
      after: { arrivalPolicy: 'Alive.' },
      changed: ['arrivalPolicy'],
    });
    expect(decideChangeProfile(promising, { arrivalPolicy: '' })).toMatchObject({
      after: { arrivalPolicy: '' },
    });
  });

  it('can take a place away', () => {
    expect(decideChangeProfile(aUser({ city: 'Austin' }), { city: null })).toMatchObject({
      after: { city: null },
      changed: ['city'],
    });
  });
});
