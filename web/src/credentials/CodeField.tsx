import { useLingui } from '@lingui/react/macro';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '../ui/Field.tsx';

interface CodeFieldProps {
  error: string | undefined;
  /** Registers it at its form, by what must be so of it. */
  given: (rules: { required: string }) => UseFormRegisterReturn;
  /** Where recovery codes are none. */
  hint?: string;
  /** Takes the focus: it came because of what was just sent, and is the one thing to do. */
  isNext?: boolean;
}

/** Where a code of the authenticator, or a recovery code, is written. */
export function CodeField({ error, given, hint, isNext = false }: CodeFieldProps) {
  const { t } = useLingui();
  return (
    <Field
      label={t`Code`}
      hint={hint ?? t`The six digits that your authenticator shows now, or one of your recovery codes.`}
      error={error}
    >
      {(control) => (
        <input
          {...control}
          {...given({ required: t`Write the code.` })}
          autoComplete="one-time-code"
          // Recovery codes have letters.
          inputMode={hint === undefined ? undefined : 'numeric'}
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          // biome-ignore lint/a11y/noAutofocus: it came because of what was just sent, and is the one thing to do
          autoFocus={isNext}
        />
      )}
    </Field>
  );
}
