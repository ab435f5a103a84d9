import { expect, test } from 'vitest';
import { demandRolledUpTo } from './demand-days-index.ts';

test('how far demand is counted is not nothing where it cannot be read: all days would be counted anew', async () => {
  const error = { type: 'no_shard_available_action_exception', reason: 'No shard available' };
  const client = { mget: async () => ({ docs: [{ _index: 'some', _id: 'progress', error }] }) } as never;
  await expect(demandRolledUpTo(client, 'some')).rejects.toThrow('No shard available');
});
