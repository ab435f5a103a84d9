import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('equal values have equal texts, whatever the order of their members', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: undefined })).toBe(canonicalJson({ b: [{ c: 2, d: 1 }] }));
  expect(canonicalJson(['b', 'a'])).not.toBe(canonicalJson(['a', 'b']));
});

test('nothing has a text too', () => {
  expect(canonicalJson(undefined)).toBe('');
});
