import { describe, expect, it } from 'vitest';
import { registrationKey } from './registration.ts';

const body = {
  email: 'Anna@Example.org',
  username: 'anna',
  password: 'a long password',
  displayName: 'Anna',
};

describe('the key of a registration', () => {
  it('is the same for the same request, whatever the case of the e-mail', () => {
    expect(registrationKey('k', { ...body, email: 'anna@example.org' })).toEqual(registrationKey('k', body));
  });

  it('differs with what is registered', () => {
    expect(registrationKey('k', { ...body, username: 'anna2' }).request).not.toEqual(
      registrationKey('k', body).request,
    );
  });

  it('holds no fast hash of the password', () => {
    expect(registrationKey('k', { ...body, password: 'another password' })).toEqual(
      registrationKey('k', body),
    );
  });
});
