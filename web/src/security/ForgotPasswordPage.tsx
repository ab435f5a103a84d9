import { Trans, useLingui } from '@lingui/react/macro';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { withProof } from '../credentials/with-proof.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import styles from './security.module.css';

/** `/forgot-password` */
export function ForgotPasswordPage() {
  const { t } = useLingui();
  const [sentTo, setSentTo] = useState<string>();
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm(
    { defaultValues: { email: '' } },
    {
      keptAs: null,
      send: async ({ email }) => {
        await withProof((proof) =>
          call(accountCommands.forgotPassword, { body: { email: email.trim(), ...proof } }),
        );
        setSentTo(email.trim());
      },
    },
  );
  return (
    <div className={styles.page}>
      <title>{t`Forgotten password – Vivarium`}</title>
      <h1>
        {sentTo === undefined ? <Trans>Forgotten your password?</Trans> : <Trans>Check your mail</Trans>}
      </h1>
      <FormProblem problem={problem} />
      {sentTo === undefined ? (
        <form noValidate className={styles.form} onSubmit={onSubmit}>
          <Field
            label={t`E-mail address`}
            hint={t`We write to it how you set a new password.`}
            error={errors.email?.message}
          >
            {(control) => (
              <input
                {...control}
                {...register('email', {
                  validate: (email) =>
                    email.trim() !== '' || t`Write the e-mail address that you registered with.`,
                })}
                type="email"
                autoComplete="username"
                maxLength={254}
              />
            )}
          </Field>
          <Button look="primary" type="submit" disabled={isSubmitting}>
            {isSubmitting ? t`Sending…` : t`Write to me`}
          </Button>
        </form>
      ) : (
        <>
          <p role="status">
            <Trans>
              If <strong>{sentTo}</strong> belongs to an account, a mail is on its way. Its link works for an
              hour.
            </Trans>
          </p>
          <div className={styles.actions}>
            <ButtonLink to="/sign-in">
              <Trans>Back to signing in</Trans>
            </ButtonLink>
          </div>
        </>
      )}
    </div>
  );
}
