import { useLingui } from '@lingui/react/macro';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '../ui/Field.tsx';

interface NewPasswordFieldProps {
  error: string | undefined;
  /** Registers it at its form, by what must be so of it. */
  given: (rules: {
    required: string;
    minLength: { value: number; message: string };
  }) => UseFormRegisterReturn;
}

/** Where a new password is written. */
export function NewPasswordField({ error, given }: NewPasswordFieldProps) {
  const { t } = useLingui();
  const short = t`Use at least 10 characters. A sentence is a good password.`;
  const rules = { required: short, minLength: { value: 10, message: short } };
  return (
    <Field label={t`New password`} hint={t`At least 10 characters. A sentence is a good one.`} error={error}>
      {(control) => (
        <input {...control} {...given(rules)} type="password" autoComplete="new-password" maxLength={128} />
      )}
    </Field>
  );
}
