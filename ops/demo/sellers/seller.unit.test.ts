import { profilePatchSchema } from '@vivarium/contracts/identity/http/profile.ts';
import { registerBodySchema } from '@vivarium/contracts/identity/http/session.ts';
import { describe, expect, it } from 'vitest';
import { aMarket } from '../market-of-tests.ts';
import { countries } from './countries.ts';
import { knownPeople } from './known-people.ts';

const { sellers, keepersOf } = aMarket();

describe('the sellers of the demo', () => {
  it('can all register and fill in their profiles', () => {
    for (const { registration, profile } of sellers) {
      expect(registerBodySchema.safeParse(registration).error).toBeUndefined();
      expect(profilePatchSchema.safeParse(profile).error).toBeUndefined();
    }
  });

  it('have names, e-mails and ids of their own', () => {
    for (const own of [
      sellers.map(({ registration }) => registration.displayName),
      sellers.map(({ registration }) => registration.email),
      sellers.map(({ id }) => id),
    ])
      expect(new Set(own).size).toBe(sellers.length);
  });

  it('stay the same when the market grows', () => {
    const larger = aMarket({ size: 200_000 }).sellers;
    expect(larger).toHaveLength(1000);
    expect(larger.slice(0, 300)).toEqual(sellers);
  });

  it('live in every country of the demo', () => {
    expect(new Set(sellers.map(({ city }) => city.country))).toEqual(new Set(countries));
  });

  it('keep one to a few species each, and most species have a keeper', () => {
    for (const { specialities } of sellers) {
      expect(specialities.length).toBeGreaterThanOrEqual(1);
      expect(specialities.length).toBeLessThanOrEqual(5);
    }
    expect(keepersOf.size).toBeGreaterThan(200);
  });

  it('have among them the breeder that a newcomer can sign in as', () => {
    const breeder = knownPeople.find(({ sellerIndex }) => sellerIndex !== undefined);
    expect(sellers[breeder?.sellerIndex ?? -1]?.registration).toMatchObject({
      email: breeder?.email,
      password: breeder?.password,
    });
  });

  it('have addresses that belong to nobody', () => {
    for (const { email } of [...knownPeople, ...sellers.map(({ registration }) => registration)])
      expect(email).toMatch(/@example\.com$/);
  });
});
