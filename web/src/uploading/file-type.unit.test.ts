import { expect, it } from 'vitest';
import { acceptOf, unfit } from './file-type.ts';

const file = (name: string, type: string, size = 1000) => ({ name, type, size });

it.each([
  ['a photograph', file('a.jpg', 'image/jpeg'), undefined],
  ['one whose type the system does not know', file('A.AVIF', ''), undefined],
  ['HEIC', file('IMG_1.HEIC', ''), 'unknown_kind'],
  ['HEIC that is called so', file('x', 'image/heic'), 'unknown_kind'],
  ['a film', file('a.mov', 'video/quicktime'), 'film'],
  ['a drawing with scripts', file('a.svg', 'image/svg+xml'), 'unknown_kind'],
  ['nothing', file('a.png', 'image/png', 0), 'broken'],
  ['too much', file('a.png', 'image/png', 26 * 1024 * 1024), 'too_many_bytes'],
])('%s is sent or refused before', (_, given, expected) => {
  expect(unfit(given, 'listing')).toBe(expected);
});

it('a face may have fewer bytes, and HEIC is not offered, so that phones make JPEG of it', () => {
  expect(unfit(file('a.png', 'image/png', 11 * 1024 * 1024), 'avatar')).toBe('too_many_bytes');
  expect(acceptOf('avatar')).not.toContain('hei');
});
