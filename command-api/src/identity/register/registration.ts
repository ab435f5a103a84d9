import { createHash } from 'node:crypto';
import type { RegisterBody } from '@vivarium/contracts/identity/http/session.ts';
import { normaliseEmail } from '../email.ts';
import type { User } from '../user.ts';

/** What a person who registers adds to the store. */
export interface Registration {
  user: User;
  /** Null for whoever comes through a provider. */
  passwordHash: string | null;
  /** Undefined when the request had no `Idempotency-Key`. */
  key: RegistrationKey | undefined;
}

/** By what a repeated registration is known again. Both are SHA-256. */
export interface RegistrationKey {
  key: Buffer;
  /** Of the body without its password, of which no fast hash may be kept. */
  request: Buffer;
}

/** What the store remembers of a registration. */
export interface StoredRegistration {
  user: User;
  passwordHash: string | undefined;
  request: Buffer;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** @returns the key of a registration, as it is stored. */
export function registrationKey(idempotencyKey: string, body: RegisterBody): RegistrationKey {
  const { username, displayName } = body;
  return {
    key: sha256(idempotencyKey),
    request: sha256(JSON.stringify([normaliseEmail(body.email), username, displayName])),
  };
}
