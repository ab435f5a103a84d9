import { expect, it } from 'vitest';
import { normaliseEmail } from './email.ts';

it.each([
  ['Anna@Example.ORG', 'anna@example.org'],
  [' anna@example.org ', 'anna@example.org'],
  ['anna@example.org', 'anna@example.org'],
])('an e-mail %s is kept as %s', (given, kept) => {
  expect(normaliseEmail(given)).toBe(kept);
});
