import { expect, it } from 'vitest';
import { partFor } from './part-for.ts';

it('only pictures of listings are made in parts', () => {
  expect(partFor('listing', true)).toBe('first');
  expect(partFor('listing', false)).toBe('all');
  expect(partFor('avatar', true)).toBe('all');
  expect(partFor('evidence', true)).toBe('all');
});
