import { expect, test } from 'vitest';
import { openUnderstanding } from '../../open-understanding.ts';
import { namedByWords } from './wanted.ts';

const { understandWords } = openUnderstanding();

test('what is denied is not looked for', () => {
  expect(namedByWords('ball python no spider', understandWords)).toEqual([
    { species: 'python-regius', trait: null },
  ]);
  expect(namedByWords('pastel ball python no candino', understandWords)).toEqual([
    { species: 'python-regius', trait: 'pastel' },
  ]);
  expect(namedByWords('pied no ball python', understandWords)).toEqual([
    { species: undefined, trait: 'pied' },
  ]);
});
