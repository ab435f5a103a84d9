import { expect, it } from 'vitest';
import { notUnderstood } from './not-understood.ts';

const of = (path: string) => notUnderstood([{ path, message: 'must be another' }]);

it.each([
  ['from', 'the first day must not be after the last'],
  ['to', 'not in the future'],
  ['interval', 'Choose weeks or months'],
  ['species', 'no such species'],
  ['trait', 'not of this species'],
  ['category', 'no such category'],
])('says what of an address there is not: %s', (path, text) => {
  expect(of(path)).toContain(text);
});

it('says nothing of what no page of trends asks for', () => {
  expect(of('sort')).toBeUndefined();
  expect(notUnderstood([])).toBeUndefined();
});
