import { expect, it } from 'vitest';
import { shareOf } from './share-of.ts';

it('both parts of a picture may use what all of it may', () => {
  expect(shareOf('first') + shareOf('rest')).toBe(shareOf('all'));
});
