import { expect, it } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { isGood, isPassing } from './passing.ts';
import { StoreRefusal } from './send-file.ts';

it.each([
  ['a line that broke', new Error('unreachable'), true],
  ['a store that is ill', new StoreRefusal(503), true],
  ['a store that refuses the file', new StoreRefusal(403), false],
  ['an API that nobody reaches', new ApiError('unreachable', '…'), true],
  ['uploads that are not to be had now', new ApiError('uploads_unavailable', '…', 503), true],
  ['enough uploads for a day', new ApiError('too_many_requests', '…', 429), false],
  ['a file that is not taken', new ApiError('validation_failed', '…', 422), false],
])('%s passes, or does not', (_, error, expected) => {
  expect(isPassing(error)).toBe(expected);
});

it('an address is good while there is time left to send a file', () => {
  const address = (expiresAt: string) => ({
    ...{ id: 'a', key: 'a', method: 'PUT' as const, url: '/tmp', headers: {} },
    expiresAt,
  });
  const now = Date.parse('2026-11-30T12:00:00Z');
  expect(isGood(address('2026-11-30T12:10:00.000Z'), now)).toBe(true);
  expect(isGood(address('2026-11-30T12:00:30.000Z'), now)).toBe(false);
  expect(isGood(undefined, now)).toBe(false);
});
