import { describe, expect, it } from 'vitest';
import { aListing } from '../a-listing.ts';
import { decidePublish } from './decide.ts';
import { meetRequirements } from './meet-requirements.ts';
import { missingOf, sellerRequirementsSchema } from './seller-requirements.ts';

const now = new Date('2026-11-28T09:00:00.000Z');

describe('publishing without what is asked of sellers', () => {
  it('is refused, and allowed once they have it', () => {
    const decision = decidePublish(aListing(), now);
    expect(meetRequirements(decision, ['email'])).toMatchObject({ code: 'email_not_verified' });
    expect(meetRequirements(decision, [])).toBe(decision);
  });

  it('says everything that is missing at once', () => {
    const refused = meetRequirements(decidePublish(aListing({ description: '' }), now), ['email', 'phone']);
    expect(refused).toMatchObject({
      code: 'email_not_verified',
      details: [
        { code: 'email_not_verified' },
        { code: 'phone_not_verified' },
        { code: 'description_required' },
      ],
    });
  });

  it('has a name of its own where the e-mail address is confirmed', () => {
    expect(meetRequirements(decidePublish(aListing(), now), ['phone'])).toMatchObject({
      code: 'seller_requirements',
      details: [{ path: 'phone', code: 'phone_not_verified' }],
    });
  });

  it('speaks of the status first', () => {
    const refused = meetRequirements(decidePublish(aListing({ status: 'active' }), now), ['email']);
    expect(refused).toMatchObject({ code: 'status_conflict' });
  });
});

describe('what is asked of sellers', () => {
  it('is an e-mail address unless configuration says more', () => {
    expect(sellerRequirementsSchema.parse(undefined)).toEqual(['email']);
    expect(sellerRequirementsSchema.parse('email, phone')).toEqual(['email', 'phone']);
    expect(() => sellerRequirementsSchema.parse('email,blood')).toThrow();
    expect(() => sellerRequirementsSchema.parse('')).toThrow();
  });

  it('is compared with what a person has', async () => {
    const has = { email: async () => true, phone: async () => false, identity: async () => false };
    expect(await missingOf(['email'], has)('anna')).toEqual([]);
    expect(await missingOf(['email', 'phone'], has)('anna')).toEqual(['phone']);
    expect(await missingOf(['identity', 'email'], has)('anna')).toEqual(['identity']);
  });
});
