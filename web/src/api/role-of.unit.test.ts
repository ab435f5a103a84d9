import { expect, it } from 'vitest';
import { roleOf } from './role-of.ts';
import type { SessionState } from './session.ts';

function signedIn(claims: unknown): SessionState {
  const payload = btoa(JSON.stringify(claims)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const user = { id: '1', username: 'a', displayName: 'A', emailVerified: true };
  return { status: 'signed-in', user, accessToken: `head.${payload}.sign`, expiresAt: 0 };
}

it.each([
  [{ role: 'moderator' }, 'moderator'],
  [{ role: 'admin' }, 'admin'],
  [{ role: 'user' }, 'user'],
  [{ role: 'king' }, 'user'],
  [null, 'user'],
])('somebody with the claims %j is shown what is for: %s', (claims, role) => {
  expect(roleOf(signedIn(claims))).toBe(role);
});

it('whoever is not signed in is shown what is for everybody', () => {
  expect(roleOf({ status: 'signed-out' })).toBe('user');
});
