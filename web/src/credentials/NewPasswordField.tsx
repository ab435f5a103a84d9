import { t as say } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '../ui/Field.tsx';

interface NewPasswordFieldProps {
  /** Otherwise it is told apart from the one that they have. */
  label?: string;
  error: string | undefined;
  /** Registers it at its form, by what must be so of it. */
  given: (rules: {
    required: string;
    minLength: { value: number; message: string };
  }) => UseFormRegisterReturn;
}

/** @returns what is said of a new password that is missing or too short. */
export const shortPassword = () => say`Use at least 10 characters. A sentence is a good password.`;

/** Where a new password is written. */
export function NewPasswordField({ label, error, given }: NewPasswordFieldProps) {
  const { t } = useLingui();
  const short = shortPassword();
  const rules = { required: short, minLength: { value: 10, message: short } };
  return (
    <Field
      label={label ?? t`New password`}
      hint={t`At least 10 characters. A sentence is a good one.`}
      error={error}
    >
      {(control) => (
        <input {...control} {...given(rules)} type="password" autoComplete="new-password" maxLength={128} />
      )}
    </Field>
  );
}
