import { i18n } from '@lingui/core';
import type { Chip } from '@vivarium/contracts/listings/http/understanding.ts';
import { afterEach, expect, test } from 'vitest';
import { chipLabel } from './chip-label.ts';

const part = { id: 'x', label: 'as the server says it', text: '', start: 0, end: 0 };
const near = (radiusKm: number): Chip => {
  const value = { name: 'Leeds', country: 'GB', lat: 53.8, lng: -1.5, radiusKm };
  return { kind: 'place', value, ...part };
};
afterEach(() => i18n.activate('en'));

test.each<[string, Chip]>([
  ['Female', { kind: 'sex', value: 'female', ...part }],
  ['not Captive bred', { kind: 'origin', value: 'captive_bred', excluded: true, ...part }],
  ['Proven breeder', { kind: 'provenBreeder', value: true, ...part }],
  ['up to 1,300', { kind: 'price', value: { max: 1300 }, ...part }],
  ['€200 to €400', { kind: 'price', value: { min: 200, max: 400, currency: 'EUR' }, ...part }],
  ['from 1,500 g', { kind: 'weight', value: { min: 1500 }, ...part }],
  ['900 g to 1,360.8 g', { kind: 'weight', value: { min: 900, max: 1360.8 }, ...part }],
  ['Frogs and toads', { kind: 'group', value: { name: 'Frogs and toads', species: [] }, ...part }],
  ['not hets', { kind: 'hets', value: true, excluded: true, ...part }],
  ['Florida, United States', { kind: 'region', value: { country: 'US', names: ['Florida', 'FL'] }, ...part }],
  ['as the server says it', { kind: 'species', value: 'python-regius', ...part }],
  ['not Spider', { kind: 'species', value: 'x', ...part, excluded: true, excludes: 'Spider' }],
  ['within 50 km of Leeds, United Kingdom', near(50)],
  ['within 60 mi of Leeds, United Kingdom', near(96.56)],
])('a meaning is said in words: %s', (label, chip) => {
  expect(chipLabel(chip)).toBe(label);
});

test('and in another language than the server speaks', () => {
  i18n.load('de', {});
  i18n.activate('de');
  expect(chipLabel({ kind: 'country', value: 'DE', ...part })).toBe('Deutschland');
  expect(chipLabel(near(50))).toMatch(/Leeds, Vereinigtes Königreich$/);
});
