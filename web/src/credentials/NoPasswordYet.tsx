import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import { call } from '../api/call.ts';
import { errorsOfAnswer } from '../api/form-errors.ts';
import { Button } from '../ui/Button.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './no-password-yet.module.css';
import { withProof } from './with-proof.ts';

/** Stands where a password is asked for, for whoever has none: they sign in through somebody else. */
export function NoPasswordYet({ email }: { email: string }) {
  const { t } = useLingui();
  const asking = useMutation({
    mutationFn: () =>
      withProof((proof) => call(accountCommands.forgotPassword, { body: { email, ...proof } })),
  });
  return (
    <div className={styles.part}>
      <p className={styles.why}>
        <Trans>
          You have no password yet, since you sign in through somebody else. This needs one: set one by mail,
          sign in with it, and come back.
        </Trans>
      </p>
      {asking.error && (
        <Banner tone="refusal" role="alert">
          {Object.values(errorsOfAnswer(asking.error))[0] ?? t`That did not work. Try again.`}
        </Banner>
      )}
      {asking.isSuccess ? (
        <Banner role="status">
          <Trans>We have written to {email}. The link in the mail works for an hour.</Trans>
        </Banner>
      ) : (
        <Button onClick={() => asking.mutate()} disabled={asking.isPending}>
          {asking.isPending ? t`Sending…` : t`Set a password by mail`}
        </Button>
      )}
    </div>
  );
}
