import { Trans, useLingui } from '@lingui/react/macro';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { errorsOfAnswer } from '../api/form-errors.ts';
import { queryClient } from '../api/query-client.ts';
import { refresh } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import { ResendButton } from './ResendButton.tsx';
import styles from './security.module.css';

/** `/verify-email`: the address is confirmed by a press, since programs that look through mails open links, too. */
export function VerifyEmailPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const session = useSession();
  const [state, setState] = useState<'asking' | 'sending' | 'done' | 'not-valid'>('asking');
  const [problem, setProblem] = useState<string>();
  const confirm = async () => {
    if (state === 'sending') return;
    setState('sending');
    setProblem(undefined);
    try {
      await call(accountCommands.verifyEmail, { body: { token: params.get('token') ?? '' } });
      setState('done');
      if (session.status === 'signed-in') await refresh();
      await queryClient.invalidateQueries({ queryKey: ['account'] });
    } catch (error) {
      const isOver = isApiError(error, 'token_not_valid') || isApiError(error, 'validation_failed');
      setState(isOver ? 'not-valid' : 'asking');
      if (!isOver) setProblem(Object.values(errorsOfAnswer(error))[0]);
    }
  };
  return (
    <div className={styles.page}>
      <title>{t`Confirm your address – Vivarium`}</title>
      <h1>
        {state === 'done' ? <Trans>Your address is confirmed</Trans> : <Trans>Confirm your address</Trans>}
      </h1>
      <FormProblem problem={problem} />
      {state === 'done' ? (
        <>
          <p role="status">
            <Trans>You can publish listings now, and saved searches can write to you.</Trans>
          </p>
          <div className={styles.actions}>
            <ButtonLink look="primary" to="/sell">
              <Trans>Sell something</Trans>
            </ButtonLink>
            <ButtonLink to="/">
              <Trans>Go to the search</Trans>
            </ButtonLink>
          </div>
        </>
      ) : state === 'not-valid' ? (
        <>
          <p role="alert">
            <Trans>This link was used already, or is too old.</Trans>
          </p>
          <div className={styles.actions}>
            {session.status === 'signed-in' ? (
              <ResendButton />
            ) : (
              <ButtonLink look="primary" to="/sign-in?return=/account/security">
                <Trans>Sign in to get another one</Trans>
              </ButtonLink>
            )}
          </div>
        </>
      ) : (
        <>
          <p>
            <Trans>One press, and we know that the address this mail came to is yours.</Trans>
          </p>
          <div className={styles.actions}>
            <Button look="primary" onClick={() => void confirm()}>
              {state === 'sending' ? t`Confirming…` : t`Confirm the address`}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
