import { Trans, useLingui } from '@lingui/react/macro';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { credentialErrors } from '../credentials/credential-errors.ts';
import { NewPasswordField } from '../credentials/NewPasswordField.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import styles from './security.module.css';

/** `/reset-password` */
export function ResetPasswordPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const [isDone, setDone] = useState(false);
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm(
    { defaultValues: { password: '' } },
    {
      keptAs: null,
      send: async ({ password }) => {
        await call(accountCommands.resetPassword, { body: { token: params.get('token') ?? '', password } });
        setDone(true);
      },
      errorsOf: (error) => {
        const errors = credentialErrors(error);
        return isApiError(error, 'token_not_valid') || errors.token !== undefined
          ? { '': t`This link was used already, or is too old.` }
          : errors;
      },
    },
  );
  return (
    <div className={styles.page}>
      <title>{t`Set a new password – Vivarium`}</title>
      <h1>{isDone ? <Trans>Your new password is set</Trans> : <Trans>Set a new password</Trans>}</h1>
      <FormProblem problem={problem} />
      {isDone ? (
        <>
          <p role="status">
            <Trans>You were signed out everywhere. Sign in with the new password.</Trans>
          </p>
          <div className={styles.actions}>
            <ButtonLink look="primary" to="/sign-in">
              <Trans>Sign in</Trans>
            </ButtonLink>
          </div>
        </>
      ) : (
        <form noValidate className={styles.form} onSubmit={onSubmit}>
          <NewPasswordField error={errors.password?.message} given={(rules) => register('password', rules)} />
          <div className={styles.actions}>
            <Button look="primary" type="submit" disabled={isSubmitting}>
              {isSubmitting ? t`Saving…` : t`Set the password`}
            </Button>
            <ButtonLink to="/forgot-password">
              <Trans>Get another link</Trans>
            </ButtonLink>
          </div>
        </form>
      )}
    </div>
  );
}
