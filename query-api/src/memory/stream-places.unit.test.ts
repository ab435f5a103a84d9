import { expect, test } from 'vitest';
import { createStreamPlaces } from './stream-places.ts';

test('one person has ten streams, and another place once one of them is given back, once', () => {
  const places = createStreamPlaces(10);
  const taken = Array.from({ length: 10 }, () => places.take('anna'));
  expect(() => places.take('anna')).toThrow('You have 10 streams open already.');
  places.take('ben');
  taken[0]?.();
  taken[0]?.();
  places.take('anna');
  expect(() => places.take('anna')).toThrow();
});

test('nobody finds a place where all are taken', () => {
  const places = createStreamPlaces(10);
  for (let n = 0; n < 5000; n += 1) places.take(`person ${n}`);
  expect(() => places.take('one more')).toThrow('Too many people are listening just now.');
});
