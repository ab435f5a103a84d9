import { useLingui } from '@lingui/react/macro';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import { call } from '../api/call.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { CodeField } from '../credentials/CodeField.tsx';
import { credentialErrors } from '../credentials/credential-errors.ts';
import { PasswordField } from '../credentials/PasswordField.tsx';
import { Button } from '../ui/Button.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import styles from './security.module.css';

/** Switches it off, or has new recovery codes made: by password and code. */
export function ChangeSecondFactor({
  what,
  onDone,
  onCancel,
}: {
  what: 'off' | 'codes';
  onDone: (recoveryCodes?: readonly string[]) => void;
  onCancel: () => void;
}) {
  const { t } = useLingui();
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm(
    { defaultValues: { password: '', code: '' } },
    {
      keptAs: null,
      send: async (body) => {
        if (what === 'codes') {
          const { recoveryCodes } = await call(accountCommands.renewRecoveryCodes, { body });
          return onDone(recoveryCodes);
        }
        await call(accountCommands.endTotp, { body });
        onDone();
      },
      errorsOf: credentialErrors,
    },
  );
  return (
    <form noValidate className={styles.form} onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <PasswordField error={errors.password?.message} given={(rules) => register('password', rules)} />
      <CodeField error={errors.code?.message} given={(rules) => register('code', rules)} />
      <div className={styles.actions}>
        <Button look={what === 'off' ? 'danger' : 'primary'} type="submit" disabled={isSubmitting}>
          {what === 'off' ? t`Switch it off` : t`Make new codes`}
        </Button>
        <Button onClick={onCancel}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}
