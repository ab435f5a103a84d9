import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import { useSearchParams } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import styles from './notifications.module.css';

/** `/unsubscribe`: where the link of a mail leads. One click, signed in or not. */
export function UnsubscribePage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  // The link says of which mails it is; what it does is for the server to say, by its signature.
  const isOfSearches = /^[^.]*\.alerts\./.test(token);
  const stop = useMutation({
    mutationFn: () => call(notificationCommands.unsubscribe, { query: { token } }),
  });
  return (
    <div className={styles.page}>
      <title>{t`No more mails – Vivarium`}</title>
      <h1>
        <Trans>No more mails</Trans>
      </h1>
      {stop.isSuccess ? (
        <>
          <p role="status">
            {isOfSearches ? (
              <Trans>
                You will get no more mails of your saved searches. In the application they go on, and orders,
                offers and payouts still send you theirs.
              </Trans>
            ) : (
              <Trans>
                You will get no more mails of saved searches, orders, offers and payouts. In the application
                you are told of all of them.
              </Trans>
            )}
          </p>
          <p>
            <ButtonLink to="/notifications/channels">
              <Trans>How we tell you</Trans>
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <p>
            {isOfSearches ? (
              <Trans>
                Your saved searches will send you no more mails. Orders, offers and payouts still will.
              </Trans>
            ) : (
              <Trans>
                Neither orders, offers and payouts nor saved searches will send you mails any more: also not
                when a parcel is on its way, or somebody waits for your answer.
              </Trans>
            )}
          </p>
          {stop.isError && (
            <p role="alert">
              {isApiError(stop.error, 'invalid_request') ? (
                <Trans>This link is not of a mail that we have sent.</Trans>
              ) : (
                <Trans>That did not work. Please try again.</Trans>
              )}
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
