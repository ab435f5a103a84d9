import { expect, it } from 'vitest';
import { demoSettings } from './demo-settings.ts';

it('what is not set, or empty, is as usual', () => {
  const usual = demoSettings({});
  expect(usual.port).toBe(3000);
  expect(demoSettings({ PORT: '', DEMO_LISTINGS: ' ' })).toEqual(usual);
  expect(demoSettings({ PORT: '4400', DEMO_LISTINGS: '0' })).toEqual({ port: 4400, listings: 0 });
});

it.each([
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', '3000a'],
  ['DEMO_LISTINGS', '5k'],
  ['DEMO_LISTINGS', '-1'],
  ['DEMO_LISTINGS', '2.5'],
])('%s=%s is told in words', (name, written) => {
  expect(() => demoSettings({ [name]: written })).toThrow(`${name} must be a whole number from`);
});
