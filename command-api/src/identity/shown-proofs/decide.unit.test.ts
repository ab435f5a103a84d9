import { describe, expect, it } from 'vitest';
import { aUser } from '../a-user.ts';
import { publicStateOf } from '../user.ts';
import { decideShowEmail, decideShowIdentity } from './decide.ts';

describe('what is known of somebody, as everybody sees it', () => {
  it('is that their document was seen, and no more once they have it forgotten', () => {
    expect(decideShowIdentity(aUser(), true)).toMatchObject({
      after: { isIdentityVerified: true, version: 2 },
      changed: ['isIdentityVerified'],
    });
    expect(decideShowIdentity(aUser({ isIdentityVerified: true }), false)).toMatchObject({
      after: { isIdentityVerified: false },
    });
  });

  it('does not change where it is so already, or where they have gone', () => {
    expect(decideShowIdentity(aUser(), false)).toBe('unchanged');
    expect(decideShowIdentity(aUser({ erased: true }), true)).toBe('unchanged');
    expect(decideShowEmail(aUser({ erased: true }))).toMatchObject({ code: 'user_not_found' });
  });

  it('is whether their address is theirs, and never the address', () => {
    const proved = decideShowEmail(aUser());
    expect(proved).toMatchObject({ after: { version: 2 }, changed: ['isEmailVerified'] });
    expect(publicStateOf(aUser())).toMatchObject({ isEmailVerified: true });
    expect(publicStateOf(aUser({ emailVerifiedAt: null }))).toMatchObject({ isEmailVerified: false });
    expect(Object.keys(publicStateOf(aUser()))).not.toContain('email');
  });
});
