import { Trans, useLingui } from '@lingui/react/macro';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { errorsOfAnswer } from '../api/form-errors.ts';
import { refresh } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import styles from './security.module.css';

/** `/restore-email`: a change of address is taken back by a press, since programs that look through mails open links, too. */
export function RestoreEmailPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const session = useSession();
  const [state, setState] = useState<'asking' | 'sending' | 'done' | 'not-valid'>('asking');
  const [problem, setProblem] = useState<string>();
  const restore = async () => {
    if (state === 'sending') return;
    setState('sending');
    setProblem(undefined);
    try {
      await call(accountCommands.restoreEmail, { body: { token: params.get('token') ?? '' } });
      setState('done');
      // Whoever was signed in here is not any more.
      if (session.status === 'signed-in') await refresh();
    } catch (error) {
      const isOver = isApiError(error, 'token_not_valid') || isApiError(error, 'validation_failed');
      setState(isOver ? 'not-valid' : 'asking');
      if (!isOver) setProblem(Object.values(errorsOfAnswer(error))[0]);
    }
  };
  return (
    <div className={styles.page}>
      <title>{t`Take your address back – Vivarium`}</title>
      <h1>
        {state === 'done' ? (
          <Trans>Your address is that of your account again</Trans>
        ) : (
          <Trans>Take your address back</Trans>
        )}
      </h1>
      <FormProblem problem={problem} />
      {state === 'done' ? (
        <>
          <p role="status">
            <Trans>
              Everybody was signed out, and the password is good for nothing any more. We have written to you
              how it goes on.
            </Trans>
          </p>
          <div className={styles.actions}>
            <ButtonLink to="/forgot-password">
              <Trans>Get another link</Trans>
            </ButtonLink>
          </div>
        </>
      ) : state === 'not-valid' ? (
        <>
          <p role="alert">
            <Trans>This link was used already, or is too old.</Trans>
          </p>
          <div className={styles.actions}>
            <ButtonLink look="primary" to="/sign-in">
              <Trans>Sign in</Trans>
            </ButtonLink>
          </div>
        </>
      ) : (
        <>
          <p>
            <Trans>
              The e-mail address of your account was changed. One press, and it is the one this mail came to
              again: everybody is signed out, and you set a new password.
            </Trans>
          </p>
          <div className={styles.actions}>
            <Button look="primary" onClick={() => void restore()}>
              {state === 'sending' ? t`Taking it back…` : t`Take my address back`}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
