import { useLingui } from '@lingui/react/macro';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '../ui/Field.tsx';

interface PasswordFieldProps {
  error: string | undefined;
  /** Registers it at its form, by what must be so of it. */
  given: (rules: { required: string }) => UseFormRegisterReturn;
}

/** Where somebody says their present password once more. */
export function PasswordField({ error, given }: PasswordFieldProps) {
  const { t } = useLingui();
  return (
    <Field label={t`Present password`} error={error}>
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
