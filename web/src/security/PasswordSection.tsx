import { Trans, useLingui } from '@lingui/react/macro';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import type { Account } from '@vivarium/contracts/identity/http/account.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { announce } from '../ui/announcements.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Banner } from '../ui/Notice.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { PasswordField } from './PasswordField.tsx';
import styles from './security.module.css';
import { securityErrors } from './security-errors.ts';

/** How the password is changed, or had for the first time. */
export function PasswordSection({ account }: { account: Account }) {
  const { t } = useLingui();
  const form = useContractForm(
    { defaultValues: { current: '', password: '' } },
    {
      send: async (body) => {
        await call(accountCommands.changePassword, { body });
        form.reset();
        announce(t`Your password is changed, and you are signed out everywhere else.`);
        await queryClient.invalidateQueries({ queryKey: ['account', 'sessions'] });
      },
      errorsOf: securityErrors,
    },
  );
  const { register, errors, problem, isSubmitting, onSubmit } = form;
  return (
    <section className={styles.section} aria-labelledby="password-heading">
      <h2 id="password-heading">
        <Trans>Password</Trans>
      </h2>
      {!account.hasPassword ? (
        <>
          <p className={styles.aside}>
            <Trans>You have none: you sign in through somebody else.</Trans>
          </p>
          <div className={styles.actions}>
            <ButtonLink to="/forgot-password">
              <Trans>Set one by mail</Trans>
            </ButtonLink>
          </div>
        </>
      ) : (
        <>
          <p className={styles.aside}>
            <Trans>Changing it signs you out everywhere else.</Trans>
          </p>
          {problem && (
            <Banner tone="refusal" role="alert">
              {problem}
            </Banner>
          )}
          <form noValidate className={styles.form} onSubmit={onSubmit}>
            <PasswordField error={errors.current?.message} given={(rules) => register('current', rules)} />
            <NewPasswordField
              error={errors.password?.message}
              given={(rules) => register('password', rules)}
            />
            <div className={styles.actions}>
              <Button type="submit" disabled={isSubmitting}>
                {isSubmitting ? t`Saving…` : t`Change the password`}
              </Button>
            </div>
          </form>
        </>
      )}
    </section>
  );
}
