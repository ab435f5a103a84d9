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

  it('tells nothing at all from what is null, and null from an empty object', () => {
    const hashes = [undefined, null, {}, { a: null }, { a: {} }].map((body) => requestHash('change', body));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('stays what the receipts that are kept already hold', () => {
    expect(requestHash('publish', undefined)).toBe('9NKz9QYLzDbneMZLdLG3J7yQGOTntvm0wAyhSlC9Pv8');
    expect(requestHash('change', { b: 1, a: [null, { d: 2, c: 3 }] })).toBe(
      'euyBSudTwHhXuTBBYp7gM-zeaaQjJz2gckUS5E5D1tM',
    );
  });
});
