import { describe, expect, it } from 'vitest';
import { requestHash } from './receipt.ts';

describe('the hash of a request', () => {
  it('does not depend on the order of keys, at any depth', () => {
    expect(requestHash('change', { a: 1, b: { c: [1, 2], d: 2 } })).toBe(
      requestHash('change', { b: { d: 2, c: [1, 2] }, a: 1 }),
    );
  });

  it('depends on the command, the values and the order of lists', () => {
    const hashes = [
      requestHash('change', { a: [1, 2] }),
      requestHash('replace', { a: [1, 2] }),
      requestHash('change', { a: [2, 1] }),
      requestHash('change', { a: ['1', 2] }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
