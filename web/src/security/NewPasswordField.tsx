import { useLingui } from '@lingui/react/macro';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '../ui/Field.tsx';

/** Where a new password is written. */
export function NewPasswordField({
  error,
  given,
}: {
  error: string | undefined;
  given: UseFormRegisterReturn;
}) {
  const { t } = useLingui();
  return (
    <Field label={t`New password`} hint={t`At least 10 characters. A sentence is a good one.`} error={error}>
      {(control) => (
        <input {...control} {...given} type="password" autoComplete="new-password" maxLength={128} />
      )}
    </Field>
  );
}
