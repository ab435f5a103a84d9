import { raiseNumbers } from '@vivarium/platform/elasticsearch/raise-numbers.ts';
import { expect, test } from 'vitest';
import { readProgress as readActivityProgress } from './listing-activity/progress.ts';
import { readProgress as readDaysProgress } from './market-days/progress.ts';
import { lookAtDocument } from './reconcile/look-at-document.ts';
import type { Compared } from './reconcile/reconciling.ts';

const error = { type: 'no_shard_available_action_exception', reason: 'No shard available' };
/** Answers, and could read nothing. */
const client = {
  mget: async ({ ids }: { ids: string[] }) => ({ docs: ids.map((_id) => ({ _index: 'some', _id, error })) }),
  bulk: async () => {
    throw new Error('nothing is to be written by what could not be read');
  },
} as never;
const counted = {
  idOf: ({ id }: { id: string; times: number }) => id,
  numbers: ['times' as const],
};

test.each([
  ['how far days are counted', () => readDaysProgress(client, 'some')],
  ['how far activity is counted', () => readActivityProgress(client, 'some')],
  ['what was counted before', () => raiseNumbers(client, 'some', [{ id: 'a', times: 1 }], counted)],
])('%s is not nothing where it cannot be read', async (_what, read) => {
  await expect(read()).rejects.toThrow('No shard available');
});

test('a document that cannot be read is not one that is missing', async () => {
  const counts = {
    found: { missing: 0, behind: 0, ahead: 0, extra: 0, differs: 0 },
    ...{ repaired: 0, remaining: 0 },
  };
  const compared = { client, prefix: '', readModel: { name: 'listings' }, repair: false };
  await expect(lookAtDocument(compared as unknown as Compared, 'a', counts as never)).rejects.toThrow(
    'No shard available',
  );
  expect(counts.found.missing).toBe(0);
});
