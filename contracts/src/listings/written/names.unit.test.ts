import { expect, it } from 'vitest';
import { namesNear } from './names.ts';

const names = [
  ['ballpython', 'Ball python'],
  ['cornsnake', 'Corn snake'],
  ['lavenderalbino', 'Lavender Albino'],
] as const;

it.each([
  ['bal python', ['Ball python']],
  ['blal python', ['Ball python']],
  ['ball pythons', ['Ball python']],
  ['cornsnale', ['Corn snake']],
  ['lavender', ['Lavender Albino']],
  ['ball python of 2024', ['Ball python']],
  ['qq', []],
  ['leopard', []],
])('“%s” may mean %j', (text, near) => {
  expect(namesNear(text, names)).toEqual(near);
});

it('what is longer than any name is near none, and takes no memory', () => {
  expect(namesNear(`ballpython${'q'.repeat(1_000_000)}`, names)).toEqual([]);
});
