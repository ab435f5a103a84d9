import { t } from '@lingui/core/macro';
import { isApiError } from '../api/api-error.ts';
import { errorsOfAnswer, type FormErrors } from '../api/form-errors.ts';

/** @returns what a refusal says of passwords and codes, at the field that it is about, and of all else. */
export function credentialErrors(error: unknown): FormErrors {
  if (isApiError(error, 'wrong_password')) {
    const field = error.details[0]?.path ?? 'password';
    return { [field]: t`This is not your password. Check it, above all capital letters.` };
  }
  if (isApiError(error, 'code_not_valid') || isApiError(error, 'second_factor_wrong'))
    return { code: t`This code is not right, or was used already. Take the next one.` };
  const errors = errorsOfAnswer(error);
  return errors.password === undefined
    ? errors
    : { ...errors, password: t`This password would be guessed soon. A sentence is a good one.` };
}
