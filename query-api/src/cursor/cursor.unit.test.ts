import { expect, test } from 'vitest';
import { z } from 'zod';
import { cursorKind, listName } from './cursor.ts';

const kind = cursorKind({ at: z.int().max(100) });
const made = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64url');

test('a cursor is a text for URLs and opens to what was sealed', () => {
  const cursor = kind.seal('list', { at: 7 });
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(kind.open('list', cursor)).toEqual({ at: 7 });
  expect(kind.isOf('list', cursor)).toBe(true);
});

test('the cursor of another list is refused as that', () => {
  const cursor = kind.seal('other', { at: 7 });
  expect(() => kind.open('list', cursor)).toThrow(/another list/);
  expect(kind.isOf('list', cursor)).toBe(false);
});

test.each<[string, string]>([
  ['nothing', ''],
  ['no JSON', 'abc'],
  ['null', made(null)],
  ['no list', made({ at: 7 })],
  ['a place out of bounds', made({ l: 'list', at: 101 })],
  ['a list hidden in a prototype', Buffer.from('{"__proto__":{"l":"list"},"at":7}').toString('base64url')],
])('%s is no cursor', (_what, text) => {
  expect(() => kind.open('list', text)).toThrow(/is not a cursor/);
  expect(kind.isOf('list', text)).toBe(false);
});

test('lists that differ in anything have different names', () => {
  expect(listName({ status: ['sold'] })).not.toBe(listName({ status: ['draft'] }));
});
