import { expect, it } from 'vitest';
import { declarationSchema, declarationsFor, undeclaredOf } from './declarations.ts';

it('what was not confirmed of a live animal is all that is asked for and was not', () => {
  expect(undeclaredOf('live-animal')).toEqual(declarationSchema.options);
  expect(undeclaredOf('live-animal', ['labelled', 'insulated'])).toEqual([
    'fit_to_travel',
    'temperature_pack',
    'temperatures_checked',
  ]);
  expect(undeclaredOf('live-animal', declarationsFor('live-animal'))).toEqual([]);
});

it('nothing is asked of anything else', () => {
  expect(undeclaredOf('enclosure')).toEqual([]);
});
