import { describe, expect, it } from 'vitest';
import { aUser } from '../a-user.ts';
import { decideChangeProfile } from './decide.ts';

describe('changing a profile', () => {
  it('raises the version and says what differs', () => {
    expect(decideChangeProfile(aUser(), { displayName: 'Anna B', bio: '' }, undefined)).toMatchObject({
      user: { displayName: 'Anna B', version: 2, email: 'anna@example.org' },
      changed: ['displayName'],
    });
  });

  it('is nothing when nothing differs', () => {
    expect(decideChangeProfile(aUser(), { displayName: 'Anna' }, undefined)).toBeUndefined();
  });

  it('can take a place away', () => {
    expect(decideChangeProfile(aUser({ city: 'Austin' }), { city: null }, undefined)).toMatchObject({
      user: { city: null },
      changed: ['city'],
    });
  });

  it('is refused at another version than the one that was seen', () => {
    expect(decideChangeProfile(aUser({ version: 4 }), { bio: 'Hi' }, 3)).toMatchObject({
      code: 'version_mismatch',
    });
    expect(decideChangeProfile(aUser({ version: 4 }), { bio: 'Hi' }, 4)).toMatchObject({
      user: { version: 5 },
    });
  });
});
