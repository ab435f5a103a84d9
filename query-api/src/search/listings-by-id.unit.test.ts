import { expect, test } from 'vitest';
import { listingsById } from './listings-by-id.ts';

test('of listings that are shown in a list only what a list shows is read', async () => {
  let asked: { _source?: readonly string[] } = {};
  const client = {
    mget: async (request: typeof asked) => {
      asked = request;
      return { docs: [{ _index: 'some', _id: 'a', found: false }] };
    },
  } as never;
  expect(await listingsById(client, 'some', ['a'])).toEqual(new Map());
  expect(asked._source).toContain('visible');
  expect(asked._source).toContain('title');
  expect(asked._source).not.toContain('description');
});
