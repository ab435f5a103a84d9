import { expect, it } from 'vitest';
import { eachDue } from './each-due.ts';

it('goes on past what cannot be done, and says so after all of them', async () => {
  const done: string[] = [];
  const doing = eachDue(['a', 'b', 'c'], async (id) => {
    if (id === 'a') throw new Error('a cannot be done');
    done.push(id);
    return true;
  });
  await expect(doing).rejects.toMatchObject({
    errors: [expect.objectContaining({ message: 'a cannot be done' })],
  });
  expect(done).toEqual(['b', 'c']);
});

it('has done nothing where somebody else has all of it in hand, so that nobody asks again at once', async () => {
  expect(await eachDue(['a', 'b'], async () => false)).toBe(false);
  expect(await eachDue(['a', 'b'], async (id) => id === 'b')).toBe(true);
});
