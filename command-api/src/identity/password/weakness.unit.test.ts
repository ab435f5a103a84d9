import { describe, expect, it } from 'vitest';
import { weaknessOf } from './weakness.ts';

const body = { email: 'ida.holm@example.org', username: 'ida-of-austin', displayName: 'Ida Holm Reptiles' };
const weakness = (password: string) => weaknessOf({ ...body, password });

describe('a password', () => {
  it.each([
    'qwertyuiop',
    'Password123',
    '1Q2W3E4R5T',
    '1234567890',
    'iloveyou123',
    'ｑｗｅｒｔｙｕｉｏｐ',
    'zaq12wsxcde3',
  ])('is refused when it is among the commonest: %s', async (password) => {
    expect(await weakness(password)).toBe('must not be one of the passwords that are tried first');
  });

  it.each(['aaaaaaaaaa', 'abababababab', 'abcabcabcabc'])(
    'is refused when it says one thing again: %s',
    async (one) => {
      expect(await weakness(one)).toBe('must not be one of the passwords that are tried first');
    },
  );

  it.each(['ida.holm@example.org', 'IDA-OF-AUSTIN', 'ida holm reptiles'])(
    'is refused when everybody knows it: %s',
    async (password) => {
      expect(await weakness(password)).toBe('must not be your e-mail address or your name');
    },
  );

  it.each(['correct horse battery', 'vivarium-demo', 'ein langer Satz', 'x7#kQ9v!Lm2'])(
    'is taken otherwise: %s',
    async (password) => {
      expect(await weakness(password)).toBeUndefined();
    },
  );
});
