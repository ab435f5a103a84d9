import { describe, expect, it } from 'vitest';
import { ApiError } from './api-error.ts';
import { errorsOfAnswer, sentence } from './form-errors.ts';

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

  it('are sentences', () => {
    expect([sentence('must be short'), sentence('Taken.'), sentence('say more')]).toEqual([
      'This must be short.',
      'Taken.',
      'Say more.',
    ]);
  });
});
