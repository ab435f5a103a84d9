import { expect, test } from 'vitest';
import { titleInWords, wordsBeside } from './searched-words.ts';

test.each([
  ['Ada OF Austin, 66% het', []],
  ['Größe 12.5cm, male', ['grosse 12.5 12 5 cm']],
])('“%s” is found by what stands there and by %j', (text, others) => {
  expect(wordsBeside(text)).toEqual(others);
});

test('a title is in the words that it is searched by, in their order, where they are others than the server finds', () => {
  expect(titleInWords('Pied ball python')).toBeNull();
  expect(titleInWords('www.pied.com · sub-adult')).toBe('www pied com sub adult subadult');
});
