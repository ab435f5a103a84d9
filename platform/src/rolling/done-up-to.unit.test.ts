import { describe, expect, it } from 'vitest';
import { doneUpTo } from './done-up-to.ts';

/** Copies of the one shard of an index, the primary first: what each has done, and what it knows that all have. */
function saying(copies: readonly (readonly [local: number, global: number])[], failed = 0) {
  const shards = copies.map(([local_checkpoint, global_checkpoint]) => ({
    seq_no: { max_seq_no: 99, local_checkpoint, global_checkpoint },
  }));
  const answer = { _shards: { failed }, indices: { market: { shards: { 0: shards } } } };
  return doneUpTo({ indices: { stats: async () => answer } } as never, 'market');
}

describe('how far an index is done', () => {
  it('is what all copies have, and not what the primary alone has', async () => {
    expect(
      await saying([
        [9, 5],
        [5, 4],
      ]),
    ).toBe(5);
  });

  it('is nothing where nothing was written', async () => {
    expect(await saying([[-1, -1]])).toBe(-1);
    expect(await saying([[-1, -2]])).toBe(-1);
  });

  it('is not known where a copy fails to say, or where there is none', async () => {
    await expect(saying([[9, 9]], 1)).rejects.toThrow('1 shards have failed');
    await expect(saying([])).rejects.toThrow('not known');
  });
});
