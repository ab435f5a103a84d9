import { expect, it } from 'vitest';
import { acceptOf, mostMegabytes, unfit } from './file-type.ts';

const file = (name: string, type: string, size = 1000) => ({ name, type, size });

it.each([
  ['a photograph', file('a.jpg', 'image/jpeg'), undefined],
  ['one whose type the system does not know', file('A.AVIF', ''), undefined],
  ['HEIC', file('IMG_1.HEIC', ''), 'unknown_kind'],
  ['HEIC that is called so', file('x', 'image/heic'), 'unknown_kind'],
  ['a film', file('a.mov', 'video/quicktime'), undefined],
  ['one whose type the system does not know', file('IMG_2.MOV', ''), undefined],
  ['a film of a kind that nobody records', file('a.avi', 'video/x-msvideo'), 'film'],
  ['a film that has too much', file('a.mp4', 'video/mp4', 101 * 1024 * 1024), 'too_many_bytes'],
  ['a drawing with scripts', file('a.svg', 'image/svg+xml'), 'unknown_kind'],
  ['one whose ending every object has', file('a.constructor', ''), 'unknown_kind'],
  ['one whose type every object has', file('a', 'toString'), 'unknown_kind'],
  ['nothing', file('a.png', 'image/png', 0), 'broken'],
  ['too much', file('a.png', 'image/png', 26 * 1024 * 1024), 'too_many_bytes'],
])('%s is sent or refused before', (_, given, expected) => {
  expect(unfit(given, 'listing')).toBe(expected);
});

it('what a file may have is told by its kind', () => {
  expect(mostMegabytes(file('a.jpg', 'image/jpeg'), 'listing')).toBe(25);
  expect(mostMegabytes(file('a.mov', ''), 'listing')).toBe(100);
  expect(mostMegabytes(file('a.mov', ''), 'avatar')).toBe(10);
});

it('a film is no face', () => {
  expect(unfit(file('a.mp4', 'video/mp4'), 'avatar')).toBe('film');
});

it('a face may have fewer bytes, and HEIC is not offered, so that phones make JPEG of it', () => {
  expect(unfit(file('a.png', 'image/png', 11 * 1024 * 1024), 'avatar')).toBe('too_many_bytes');
  expect(acceptOf('avatar')).not.toContain('hei');
});
