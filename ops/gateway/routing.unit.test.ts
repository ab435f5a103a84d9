import { describe, expect, it } from 'vitest';
import { isStream, plainPath, targetOf } from './routing.ts';

describe('the gateway', () => {
  it.each([
    ['GET', '/api/v1/listings', 'query-api'],
    ['HEAD', '/api/v1/listings/x', 'query-api'],
    ['POST', '/api/v1/search', 'query-api'],
    ['GET', '/api/v1/openapi.json', 'query-api'],
    ['POST', '/api/v1/listings', 'command-api'],
    ['POST', '/api/v1/activity', 'command-api'],
    ['GET', '/api/v1/popular-filters', 'query-api'],
    ['POST', '/api/v1/search/x', 'command-api'],
    ['PUT', '/api/v1/search', 'command-api'],
    ['DELETE', '/api/v1/listings/x', 'command-api'],
    ['GET', '/api/v1/auth/jwks.json', 'command-api'],
    ['GET', '/api/v1/account', 'command-api'],
    ['GET', '/api/v1/account/exports/archive', 'command-api'],
    ['GET', '/api/v1/admin/anything', 'command-api'],
    ['GET', '/api/v1/authors', 'query-api'],
    ['GET', '/', 'web'],
    ['GET', '/listing/abc', 'web'],
    ['GET', '/api/v10/listings', 'web'],
    ['GET', '/media/listing-images/ab/1-640.webp', 'media'],
    ['GET', '/mediaeval', 'web'],
    ['GET', '/readyz', 'gateway'],
    ['GET', '/dev/mailbox', 'command-api'],
    ['GET', '/developers', 'web'],
    ['GET', '/internal/snapshots/users', 'web'],
  ])('sends %s %s to %s', (method, path, target) => {
    expect(targetOf(method, path)).toBe(target);
  });
});

it.each([
  ['/api/v1/stream', true],
  ['/api/v1/trends/stream', true],
  // The servers behind answer these as the others.
  ['/api/v1/stream/', true],
  ['/api/v1/trends/stream/', true],
  ['/api/v1/trends/hourly', false],
  ['/api/v1/stream/x', false],
])('%s goes on for as long as somebody listens: %s', (path, isIt) => {
  expect(isStream(path)).toBe(isIt);
});

describe('a plain path', () => {
  it.each(['/', '/api/v1/listings?q=a/../b', '/listing/5Kd3/a-title', '/api/v1/species/python-regius'])(
    'is %s',
    (url) => {
      expect(plainPath(url)).toBe(url.split('?')[0]);
    },
  );

  it.each([
    '/api/v1/account/../../../internal/snapshots/listings',
    '/api/v1/account/%2e%2e/%2e%2e/%2E%2e/internal/snapshots/users?limit=5',
    '/api/v1/x/./y',
    '/api\\v1',
    'http://elsewhere/api/v1/listings',
    '*',
    '',
  ])('is not %s', (url) => {
    expect(plainPath(url)).toBeUndefined();
  });
});
