import { expect, it } from 'vitest';
import { DarkroomLost, givingChances } from './darkroom-lost.ts';

const lose = async () => {
  throw new DarkroomLost({ refused: 'broken', why: 'ended by SIGKILL' });
};

it('an upload with which a darkroom was lost comes again, and is refused the third time', async () => {
  const chance = givingChances();
  await expect(chance('a', lose)).rejects.toThrow('SIGKILL');
  await expect(chance('b', lose)).rejects.toThrow('SIGKILL');
  await expect(chance('a', lose)).rejects.toThrow('SIGKILL');
  expect(await chance('a', lose)).toEqual({ refused: 'broken', why: 'ended by SIGKILL' });
  // Another one has its own chances.
  await expect(chance('b', lose)).rejects.toThrow('SIGKILL');
});
