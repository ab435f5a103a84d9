import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import type { Account } from '@vivarium/contracts/identity/http/account.ts';
import { accountQuery } from '../api/account.ts';
import { call } from '../api/call.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { credentialErrors } from '../credentials/credential-errors.ts';
import { PasswordField } from '../credentials/PasswordField.tsx';
import { formatMoment } from '../format/moment.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Banner, FormProblem } from '../ui/Notice.tsx';
import { ResendButton } from './ResendButton.tsx';
import styles from './security.module.css';

/** By which address one is reached and signs in, and how another one is asked for. */
export function EmailSection({ account }: { account: Account }) {
  return (
    <section className={styles.section} aria-labelledby="email-heading">
      <h2 id="email-heading">
        <Trans>E-mail address</Trans>
      </h2>
      <p className={styles.aside}>
        <Trans>
          You sign in with <strong>{account.email}</strong>.
        </Trans>{' '}
        {account.emailVerified ? <Trans>It is confirmed.</Trans> : <Trans>It is not confirmed yet.</Trans>}
      </p>
      {!account.emailVerified && (
        <div className={styles.actions}>
          <ResendButton />
        </div>
      )}
      {account.hasPassword ? (
        <ChangeEmail asked={account.askedEmail} />
      ) : (
        <p className={styles.aside}>
          <Trans>It can be changed once you have a password.</Trans>
        </p>
      )}
    </section>
  );
}

function ChangeEmail({ asked }: { asked: Account['askedEmail'] }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const askedFor = asked?.email;
  const until = asked === null ? '' : formatMoment(asked.until);
  const form = useContractForm(
    { defaultValues: { email: '', password: '' } },
    {
      keptAs: 'email',
      send: async ({ email, password }) => {
        await call(accountCommands.changeEmail, { body: { email: email.trim(), password } });
        await queries.invalidateQueries({ queryKey: accountQuery.queryKey, exact: true });
        form.reset();
      },
      errorsOf: credentialErrors,
    },
  );
  const { register, errors, problem, isSubmitting, onSubmit } = form;
  return (
    <>
      {askedFor !== undefined && (
        <Banner role="status">
          <Trans>
            We have written to {askedFor}. It is used once you have opened the link in the mail, which is good
            until {until}; until then everything stays as it is.
          </Trans>
        </Banner>
      )}
      <FormProblem problem={problem} />
      <form noValidate className={styles.form} onSubmit={onSubmit}>
        <Field label={t`New e-mail address`} error={errors.email?.message}>
          {(control) => (
            <input
              {...control}
              {...register('email', {
                validate: (email) =>
                  /^\S+@\S+\.\S+$/.test(email.trim()) || t`Write an e-mail address, such as ida@example.com.`,
              })}
              type="email"
              autoComplete="email"
              maxLength={254}
            />
          )}
        </Field>
        <PasswordField error={errors.password?.message} given={(rules) => register('password', rules)} />
        <div className={styles.actions}>
          <Button type="submit" disabled={isSubmitting}>
            {isSubmitting ? t`Sending…` : t`Change the address`}
          </Button>
        </div>
      </form>
    </>
  );
}
