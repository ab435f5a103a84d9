import { expect, it } from 'vitest';
import { maskedEmail } from './masked-email.ts';

it.each([
  ['anna@example.org', 'a…@example.org'],
  ['𝒶@example.org', '𝒶…@example.org'],
])('%s is shown as %s', (email, shown) => {
  expect(maskedEmail(email)).toBe(shown);
});
