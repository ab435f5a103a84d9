import { expect, it } from 'vitest';
import { wantsPrivacy } from './wants-privacy.ts';

it.each([
  [{ doNotTrack: '1' }, true],
  [{ doNotTrack: null, globalPrivacyControl: true }, true],
  [{ doNotTrack: '0', globalPrivacyControl: false }, false],
  [{ doNotTrack: null }, false],
  [{}, false],
])('a browser with %j asks not to be followed: %s', (browser, wants) => {
  expect(wantsPrivacy(browser)).toBe(wants);
});
