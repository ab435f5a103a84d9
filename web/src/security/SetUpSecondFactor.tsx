import { Trans, useLingui } from '@lingui/react/macro';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import { useState } from 'react';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { CodeField } from '../credentials/CodeField.tsx';
import { credentialErrors } from '../credentials/credential-errors.ts';
import { PasswordField } from '../credentials/PasswordField.tsx';
import { Button } from '../ui/Button.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import { QrCode } from './QrCode.tsx';
import styles from './security.module.css';

interface Doing {
  onDone: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}

/** The password, where one signed in a while ago; then the secret to scan; then a code that shows that it was. */
export function SetUpSecondFactor({ onDone, onCancel }: Doing) {
  const { t } = useLingui();
  const [secret, setSecret] = useState<{ secret: string; uri: string }>();
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm(
    { defaultValues: { password: '' } },
    {
      keptAs: null,
      send: async ({ password }) => setSecret(await call(accountCommands.beginTotp, { body: { password } })),
      errorsOf: credentialErrors,
    },
  );
  if (secret !== undefined) return <ConfirmCode {...secret} onDone={onDone} onCancel={onCancel} />;
  return (
    <form noValidate className={styles.form} onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <PasswordField error={errors.password?.message} given={(rules) => register('password', rules)} />
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={isSubmitting}>{t`Go on`}</Button>
        <Button onClick={onCancel}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}

function ConfirmCode({ secret, uri, onDone, onCancel }: Doing & { secret: string; uri: string }) {
  const { t } = useLingui();
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm(
    { defaultValues: { code: '' } },
    {
      keptAs: null,
      send: async ({ code }) => {
        const { recoveryCodes } = await call(accountCommands.confirmTotp, { body: { code } });
        onDone(recoveryCodes);
      },
      errorsOf: (error) =>
        isApiError(error, 'validation_failed')
          ? { code: t`Write the six digits that your authenticator shows.` }
          : credentialErrors(error),
    },
  );
  return (
    <form noValidate className={styles.form} onSubmit={onSubmit}>
      <p>
        <Trans>Scan this with an authenticator, or type the letters below it.</Trans>
      </p>
      <QrCode text={uri} label={t`Code to be scanned by your authenticator`} />
      <p className={styles.secret} translate="no">
        {secret.replaceAll(/(.{4})/g, '$1 ').trim()}
      </p>
      <FormProblem problem={problem} />
      <CodeField
        hint={t`The six digits that your authenticator shows now.`}
        error={errors.code?.message}
        given={(rules) => register('code', rules)}
      />
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={isSubmitting}>{t`Switch it on`}</Button>
        <Button onClick={onCancel}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}
