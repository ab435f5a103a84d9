import { useLingui } from '@lingui/react/macro';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '../ui/Field.tsx';

interface PasswordFieldProps {
  /** Otherwise it is told apart from a new one. */
  label?: string;
  error: string | undefined;
  /** Registers it at its form, by what must be so of it. */
  given: (rules: { required: string }) => UseFormRegisterReturn;
}

/** Where somebody says the password that they have. */
export function PasswordField({ label, error, given }: PasswordFieldProps) {
  const { t } = useLingui();
  return (
    <Field label={label ?? t`Present password`} error={error}>
      {(control) => (
        <input
          {...control}
          {...given({ required: t`Write your password.` })}
          type="password"
          autoComplete="current-password"
          maxLength={128}
        />
      )}
    </Field>
  );
}
