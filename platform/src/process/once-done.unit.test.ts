import { expect, it, vi } from 'vitest';
import { onceDone } from './once-done.ts';

it('is done once for all who ask', async () => {
  const make = vi.fn(async () => ({}));
  const done = onceDone(make);
  const [one, other] = await Promise.all([done(), done()]);
  expect(await done()).toBe(one);
  expect(other).toBe(one);
  expect(make).toHaveBeenCalledTimes(1);
});

it('is done again after it has failed, of which all hear who had asked', async () => {
  const make = vi.fn(async () => 'there');
  make.mockRejectedValueOnce(new Error('away'));
  const done = onceDone(make);
  expect(await Promise.allSettled([done(), done()])).toMatchObject([
    { status: 'rejected', reason: { message: 'away' } },
    { status: 'rejected', reason: { message: 'away' } },
  ]);
  expect(await done()).toBe('there');
  expect(make).toHaveBeenCalledTimes(2);
});
