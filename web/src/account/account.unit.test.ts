import { describe, expect, it } from 'vitest';
import { ApiError, errorOf } from '../api/api-error.ts';
import { blanksOf, errorsOfAnswer, sentence } from './form-errors.ts';
import { returnPath } from './return-path.ts';

describe('where one goes after signing in', () => {
  it.each([
    ['?return=%2Fsell%3Fa%3D1', '/sell?a=1'],
    ['', '/'],
    ['?return=https://evil.example', '/'],
    ['?return=//evil.example', '/'],
    ['?return=/\\evil.example', '/'],
    ['?return=javascript:alert(1)', '/'],
  ])('%s leads to %s', (search, path) => {
    expect(returnPath(search)).toBe(path);
  });
});

describe('errors in forms', () => {
  it('are tied to the fields that the server names', () => {
    const error = new ApiError('validation_failed', 'No.', 422, [
      { path: 'email', message: 'is not an address' },
    ]);
    expect(errorsOfAnswer(error)).toEqual({ email: 'This is not an address.' });
  });

  it('stand above the form when no field is named', () => {
    expect(errorsOfAnswer(new ApiError('unreachable', 'Nobody there'))).toEqual({ '': 'Nobody there.' });
    expect(errorsOfAnswer(new TypeError('x'))).toEqual({ '': 'That did not work. Try again.' });
  });

  it('ask for what was left empty', () => {
    expect(Object.keys(blanksOf({ email: ' ', password: '' }))).toEqual(['email', 'password']);
    expect(blanksOf({ email: 'ida@example.com', password: 'x' })).toEqual({});
  });

  it('are sentences', () => {
    expect([sentence('must be short'), sentence('Taken.'), sentence('say more')]).toEqual([
      'This must be short.',
      'Taken.',
      'Say more.',
    ]);
  });
});

describe('answers that are no success', () => {
  it('are understood by the shape of the contract', async () => {
    const body = { error: { code: 'status_conflict', message: 'Sold.', details: [], requestId: 'r' } };
    const error = await errorOf(Response.json(body, { status: 409 }));
    expect(error).toMatchObject({ code: 'status_conflict', message: 'Sold.', status: 409, isOutage: false });
  });

  it('are an error too when a proxy answered in HTML', async () => {
    const error = await errorOf(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(error).toMatchObject({ code: 'unexpected_answer', status: 502, isOutage: true });
  });
});
