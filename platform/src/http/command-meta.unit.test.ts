import { describe, expect, it } from 'vitest';
import { parseIdempotencyKey, parseIfMatch } from './command-meta.ts';

describe('If-Match', () => {
  it.each([
    ['"7"', 7],
    ['W/"7"', 7],
    ['7', 7],
    [undefined, undefined],
    ['*', undefined],
  ])('%s means version %s', (header, version) => {
    expect(parseIfMatch(header)).toBe(version);
  });

  it.each(['', '"0"', '"-1"', '"seven"', '"1", "2"', '"99999999999"', '"1.5"'])('%s is refused', (header) => {
    expect(() => parseIfMatch(header)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
  });
});

describe('Idempotency-Key', () => {
  it.each([undefined, 'a', '0b5c-11', '~'.repeat(128)])('%s is taken as it is', (header) => {
    expect(parseIdempotencyKey(header)).toBe(header);
  });

  it.each(['', 'a b', 'é', 'a'.repeat(129), 'a\n'])('%j is refused', (header) => {
    expect(() => parseIdempotencyKey(header)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
  });
});
