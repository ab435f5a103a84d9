import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createPasswords, usualRoom } from './passwords.ts';

it('a password fits its own hash, however it was typed, and nobody’s fits none', async () => {
  const passwords = await createPasswords();
  const encoded = await passwords.hash('pa\u0308ssword');
  expect(await passwords.matches(encoded, 'p\u00e4ssword')).toBe(true);
  expect(await passwords.matches(encoded, 'password')).toBe(false);
  expect(await passwords.matches(undefined, 'nobody has this password')).toBe(false);
});

it('more hashing than there is room for is refused with a time to come back, and room comes back by itself', async () => {
  const passwords = await createPasswords({ atOnce: 1, waiting: 3 });
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => passwords.hash('a password')));
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(outcomes.length - refused.length).toBeGreaterThanOrEqual(3);
  expect(refused.length).toBeGreaterThanOrEqual(4);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'unavailable', retryAfter: 2 });
  expect(await passwords.hash('a password')).toContain('$argon2id$');
});

it('48 registrations at once leave threads to who only reads a file, as each check of a token once did', async () => {
  const passwords = await createPasswords({ atOnce: 1, waiting: 50 });
  let hashed = 0;
  const hashing = Array.from({ length: 48 }, async () => {
    await passwords.hash('a password');
    hashed += 1;
  });
  await readFile(new URL(import.meta.url));
  const before = hashed;
  await Promise.all(hashing);
  // Behind all of them in one queue of four threads it would come after the last but three.
  expect(before).toBeLessThan(24);
  expect(hashed).toBe(48);
});

it('hashing leaves cores to the rest', () => {
  expect([1, 2, 4, 64].map((cores) => usualRoom(cores).atOnce)).toEqual([1, 1, 2, 3]);
});
