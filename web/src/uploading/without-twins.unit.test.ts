import { expect, it } from 'vitest';
import { withoutTwins } from './without-twins.ts';

const file = (name: string, bytes: string) => new File([bytes], name);
const names = (files: readonly File[]) => files.map(({ name }) => name);

it('keeps what is there no second time, whatever it is called', async () => {
  const chosen = [file('again.jpg', 'snake'), file('image.jpg', 'gecko'), file('other.jpg', 'tortoise')];
  expect(names(await withoutTwins(chosen, [file('image.jpg', 'snake')]))).toEqual(['image.jpg', 'other.jpg']);
});

it('keeps one of two that are chosen together', async () => {
  const chosen = [file('a.jpg', 'snake'), file('a (1).jpg', 'snake'), file('b.jpg', 'snail')];
  expect(names(await withoutTwins(chosen, []))).toEqual(['a.jpg', 'b.jpg']);
});
