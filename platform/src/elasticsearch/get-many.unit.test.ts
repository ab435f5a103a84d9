import { errors } from '@elastic/elasticsearch';
import { expect, test } from 'vitest';
import { getMany } from './get-many.ts';

const answering = (docs: readonly object[]) => ({ mget: async () => ({ docs }) }) as never;
const there = { _index: 'some', _id: 'a', found: true, _source: { title: 'Pied' } };
const nothing = { _index: 'some', _id: 'b', found: false };
const unread = {
  ...{ _index: 'some', _id: 'c' },
  error: { type: 'no_shard_available_action_exception', reason: 'No shard available' },
};

test('what is not there is told as such', async () => {
  expect(await getMany(answering([there, nothing]), { index: 'some', ids: ['a', 'b'] })).toEqual([
    there,
    nothing,
  ]);
});

test('what could not be read is never taken for what is not there', async () => {
  const read = getMany(answering([there, unread]), { index: 'some', ids: ['a', 'c'] });
  await expect(read).rejects.toThrow(errors.ElasticsearchClientError);
  await expect(read).rejects.toThrow('No shard available');
});
