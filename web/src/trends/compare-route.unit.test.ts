import { expect, it } from 'vitest';
import { comparedKey, readCompared } from './compare-route.ts';

const read = (text: string) => readCompared(new URLSearchParams(text));

it('is what the address names, in its order', () => {
  expect(read('of=python-regius:clown&of=eublepharis-macularius')).toEqual([
    { species: 'python-regius', trait: 'clown' },
    { species: 'eublepharis-macularius' },
  ]);
});

it('is each once, four at most, and nothing that is none', () => {
  expect(read('of=a&of=a&of=<b>&of=b:c:d&of=b&of=c&of=d&of=e').map(comparedKey)).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
});
