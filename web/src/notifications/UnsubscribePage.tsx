import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import { useSearchParams } from 'react-router';
import { call } from '../api/call.ts';
import { Button } from '../ui/Button.tsx';
import styles from './notifications.module.css';

/** `/unsubscribe`: where the link of a mail leads. One click, signed in or not. */
export function UnsubscribePage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const stop = useMutation({
    mutationFn: () => call(notificationCommands.unsubscribe, { query: { token: params.get('token') ?? '' } }),
  });
  return (
    <div className={styles.page}>
      <title>{t`No more mails – Vivarium`}</title>
      <h1>
        <Trans>No more mails</Trans>
      </h1>
      {stop.isSuccess ? (
        <p role="status">
          <Trans>You will get no more mails of your saved searches. In the application they go on.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>Your saved searches will send you no more mails.</Trans>
          </p>
          {stop.isError && (
            <p role="alert">
              <Trans>This link is not of a mail that we have sent.</Trans>
            </p>
          )}
          <p>
            <Button look="primary" onClick={() => stop.mutate()} disabled={stop.isPending}>
              <Trans>Stop the mails</Trans>
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
