import { expect, it } from 'vitest';
import { joined } from './photo-list.ts';

const list = (ids: string) => [...ids].map((id) => ({ id, alt: '' }));
const idsOf = (photos: readonly { id: string }[]) => photos.map(({ id }) => id).join('');

it.each([
  ['xy', 'a', 'xya'],
  ['xyc', 'a', 'xyac'],
  ['xyac', 'b', 'xyabc'],
  ['xyab', 'c', 'xyabc'],
  ['cxy', 'b', 'bcxy'],
  ['xa', 'a', 'xa'],
])('beside %s a photograph %s of those chosen together stands as in %s', (there, id, expected) => {
  expect(idsOf(joined(list(there), id, ['a', 'b', 'c']))).toBe(expected);
});
