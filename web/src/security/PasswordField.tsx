import { useLingui } from '@lingui/react/macro';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '../ui/Field.tsx';

/** Where somebody says their present password once more. */
export function PasswordField({ error, given }: { error: string | undefined; given: UseFormRegisterReturn }) {
  const { t } = useLingui();
  return (
    <Field label={t`Present password`} error={error}>
      {(control) => (
        <input {...control} {...given} type="password" autoComplete="current-password" maxLength={128} />
      )}
    </Field>
  );
}
