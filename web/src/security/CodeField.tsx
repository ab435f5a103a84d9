import { useLingui } from '@lingui/react/macro';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '../ui/Field.tsx';

/** Where a code of the authenticator, or a recovery code, is written. */
export function CodeField({ error, given }: { error: string | undefined; given: UseFormRegisterReturn }) {
  const { t } = useLingui();
  return (
    <Field label={t`Code`} hint={t`The six digits that your authenticator shows now.`} error={error}>
      {(control) => (
        <input
          {...control}
          {...given}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
      )}
    </Field>
  );
}
