import { Trans, useLingui } from '@lingui/react/macro';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import type { Account } from '@vivarium/contracts/identity/http/account.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { credentialErrors } from '../credentials/credential-errors.ts';
import { NewPasswordField } from '../credentials/NewPasswordField.tsx';
import { NoPasswordYet } from '../credentials/NoPasswordYet.tsx';
import { PasswordField } from '../credentials/PasswordField.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import styles from './security.module.css';

/** How the password is changed, or had for the first time: without one, little of the rest can be. */
export function PasswordSection({ account }: { account: Account }) {
  return (
    <section className={styles.section} aria-labelledby="password-heading">
      <h2 id="password-heading">
        <Trans>Password</Trans>
      </h2>
      {account.hasPassword ? <ChangePassword /> : <NoPasswordYet email={account.email} />}
    </section>
  );
}

function ChangePassword() {
  const { t } = useLingui();
  const form = useContractForm(
    { defaultValues: { current: '', password: '' } },
    {
      keptAs: null,
      send: async (body) => {
        await call(accountCommands.changePassword, { body });
        form.reset();
        announce(t`Your password is changed, and you are signed out everywhere else.`);
        await queryClient.invalidateQueries({ queryKey: ['account', 'sessions'] });
      },
      errorsOf: credentialErrors,
    },
  );
  const { register, errors, problem, isSubmitting, onSubmit } = form;
  return (
    <>
      <p className={styles.aside}>
        <Trans>Changing it signs you out everywhere else.</Trans>
      </p>
      <FormProblem problem={problem} />
      <form noValidate className={styles.form} onSubmit={onSubmit}>
        <PasswordField error={errors.current?.message} given={(rules) => register('current', rules)} />
        <NewPasswordField error={errors.password?.message} given={(rules) => register('password', rules)} />
        <div className={styles.actions}>
          <Button type="submit" disabled={isSubmitting}>
            {isSubmitting ? t`Saving…` : t`Change the password`}
          </Button>
        </div>
      </form>
    </>
  );
}
