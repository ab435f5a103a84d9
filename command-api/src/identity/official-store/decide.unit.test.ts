import { describe, expect, it } from 'vitest';
import { aUser } from '../a-user.ts';
import { decideOfficialStore } from './decide.ts';

describe('an official store', () => {
  it('is made of a person, and ends', () => {
    const made = decideOfficialStore(aUser(), true);
    expect(made).toMatchObject({
      after: { isOfficialStore: true, version: 2 },
      changed: ['isOfficialStore'],
    });
    expect(decideOfficialStore(aUser({ isOfficialStore: true }), false)).toMatchObject({
      after: { isOfficialStore: false },
    });
  });

  it('is nothing new where it is one already', () => {
    expect(decideOfficialStore(aUser({ isOfficialStore: true }), true)).toBe('unchanged');
    expect(decideOfficialStore(aUser(), false)).toBe('unchanged');
  });

  it('is made of nobody who has gone', () => {
    expect(decideOfficialStore(aUser({ erased: true }), true)).toMatchObject({ code: 'user_not_found' });
  });
});
