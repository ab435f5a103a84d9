import { expect, test } from 'vitest';
import { createSnapshots } from './snapshots.ts';

/** Opens a snapshot when it is told to. */
function slowly() {
  const asked: ((id: string) => void)[] = [];
  const client = {
    openPointInTime: () =>
      new Promise<{ id: string }>((resolve) => {
        asked.push((id) => resolve({ id }));
      }),
  } as never;
  return { asked, client };
}

test('a walk gets no snapshot that was asked for before its first page, though that is still being opened', async () => {
  let now = 1;
  const { asked, client } = slowly();
  const snapshots = createSnapshots(client, 'some', { key: 'key', now: () => now });
  const early = snapshots.open(0);
  await expect.poll(() => asked.length).toBe(1);
  now = 5;
  const late = snapshots.open(3);
  asked[0]?.('old');
  expect((await early)?.id).toBe('old');
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.('new');
  expect((await late)?.id).toBe('new');
});

test('walks that begin at the same time share one', async () => {
  let now = 1;
  const { asked, client } = slowly();
  const snapshots = createSnapshots(client, 'some', { key: 'key', now: () => now });
  const both = [snapshots.open(0), snapshots.open(0)];
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.('one');
  expect((await Promise.all(both)).map((each) => each?.id)).toEqual(['one', 'one']);
  now = 2;
  expect((await snapshots.open(0))?.id).toBe('one');
  expect(asked).toHaveLength(1);
});
