import { describe, expect, it } from 'vitest';
import { isOwnOrigin, type RequestOrigin } from './own-origin.ts';

const publicUrl = 'https://vivarium.example';
const from = (parts: Partial<RequestOrigin>) =>
  isOwnOrigin({ origin: undefined, fetchSite: undefined, host: 'vivarium.example', ...parts }, publicUrl);

describe('the origin of a request', () => {
  it.each([
    [
      'is ours when it is the public one',
      { origin: 'https://vivarium.example', fetchSite: 'same-origin' },
      true,
    ],
    ['is ours when there is none, since then it is no browser', {}, true],
    [
      'is ours when it is the host that was asked',
      { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
      true,
    ],
    ['is foreign when it is another site', { origin: 'https://evil.example' }, false],
    ['is foreign when it only begins like ours', { origin: 'https://vivarium.example.evil.example' }, false],
    ['is foreign when it is opaque', { origin: 'null' }, false],
    ['is foreign when the browser says so', { fetchSite: 'cross-site' }, false],
    ['is foreign when it is on another port', { origin: 'https://vivarium.example:8443' }, false],
  ])('%s', (_what, parts, isOwn) => {
    expect(from(parts)).toBe(isOwn);
  });
});
