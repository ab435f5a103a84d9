import { Problem } from '@vivarium/contracts/problem.ts';
import type { Request, Response } from 'express';
import { MongoNetworkError, MongoOperationTimeoutError, MongoServerError } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { isStoreUnavailable, storeProblems } from './store-problems.ts';

const ofMongo = (code: number) => new MongoServerError({ message: 'refused', code });
const ofPostgres = (code: string) => Object.assign(new Error('refused'), { code });

/** What the client is told of an error of a store: its code, or nothing where it is our fault. */
function codeFor(error: unknown): string | undefined {
  let said: unknown;
  storeProblems(error, {} as Request, {} as Response, (next?: unknown) => {
    said = next;
  });
  return said instanceof Problem ? said.code : undefined;
}

describe('an error of a store', () => {
  it.each([
    ['primary steps down', ofMongo(189)],
    ['is no primary any more', ofMongo(10_107)],
    ['is no primary, in the words of old servers', ofMongo(10_058)],
    ['has no primary to read from', ofMongo(13_435)],
    ['changes its state', ofMongo(11_602)],
    ['shuts down', ofMongo(91)],
    ['is interrupted by its end', ofMongo(11_600)],
    ['does not answer in time', new MongoOperationTimeoutError('timed out')],
    ['hangs up', new MongoNetworkError('connection closed')],
    ['is stopped by an administrator', ofPostgres('57P01')],
    ['is a standby since a failover', ofPostgres('25006')],
    ['has no room on its disk', ofPostgres('53100')],
    ['has no room for documents', ofMongo(14_031)],
    ['has no memory', ofPostgres('53200')],
    ['has a disk that fails', ofPostgres('58030')],
    ['takes connections and does not answer', new Error('Query read timeout')],
  ])('that %s is an outage, and 503', (_what, error) => {
    expect(isStoreUnavailable(error)).toBe(true);
    expect(codeFor(error)).toBe('unavailable');
  });

  it.each([
    ['gave a statement up after its time', ofPostgres('57014')],
    ['chose a transaction to end a deadlock', ofPostgres('40P01')],
    ['ran out of time for an operation', ofMongo(50)],
    ['does not know of a majority', ofMongo(64)],
  ])('that %s is 503, and counts against an event that it is about', (_what, error) => {
    expect(isStoreUnavailable(error)).toBe(false);
    expect(codeFor(error)).toBe('unavailable');
  });

  it.each([
    ['a duplicate key', ofMongo(11_000)],
    ['a broken rule', ofPostgres('23514')],
    ['a mistake of ours', new TypeError('undefined')],
  ])('that tells of %s is neither', (_what, error) => {
    expect(isStoreUnavailable(error)).toBe(false);
    expect(codeFor(error)).toBeUndefined();
  });
});
