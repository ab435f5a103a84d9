import { describe, expect, it } from 'vitest';
import { decideRegister } from './decide.ts';

describe('registering', () => {
  it('makes a person of whom nothing is known but what they said', () => {
    const body = {
      email: 'Ada@Example.ORG',
      username: 'ada',
      password: 'correct horse battery',
      displayName: 'Ada of Austin',
    };
    expect(decideRegister(body, { id: 'the-id', now: new Date('2026-11-21T09:00:00.000Z') })).toEqual({
      id: 'the-id',
      version: 1,
      username: 'ada',
      displayName: 'Ada of Austin',
      bio: '',
      city: null,
      region: null,
      country: null,
      avatarUrl: null,
      ...{ shippingPolicy: '', returnPolicy: '', arrivalPolicy: '' },
      isOfficialStore: false,
      isIdentityVerified: false,
      createdAt: '2026-11-21T09:00:00.000Z',
      email: 'ada@example.org',
      role: 'user',
      phone: null,
      emailVerifiedAt: null,
      suspendedAt: null,
    });
  });
});
