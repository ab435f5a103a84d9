import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { Outage } from '../api/Outage.tsx';
import { Button } from '../ui/Button.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import { pushSubscriptionsQuery } from './channels.ts';
import styles from './notifications.module.css';
import { canBePushedTo, NotAllowed, thisOf, turnOff, turnOn } from './this-browser.ts';

/** Whether one is told in this browser too, where no page of ours is open. */
export function ThisBrowser() {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(pushSubscriptionsQuery);
  const isAble = canBePushedTo();
  const own = useQuery({
    queryKey: [...pushSubscriptionsQuery.queryKey, 'this', data],
    queryFn: async () => (data === undefined ? null : ((await thisOf(data)) ?? null)),
    enabled: isAble && data !== undefined,
    staleTime: 0,
  });
  const change = useMutation({
    mutationFn: async () => {
      if (own.data) await turnOff(own.data.id);
      else await turnOn(data?.publicKey ?? '');
    },
    onSettled: () => client.invalidateQueries({ queryKey: pushSubscriptionsQuery.queryKey }),
  });
  const problemOf = (failure: Error | null) => {
    if (failure === null) return undefined;
    return failure instanceof NotAllowed
      ? t`Your browser does not allow it. You can change that in its settings for this site.`
      : t`That did not work. Please try again.`;
  };
  return (
    <section aria-labelledby="browser-heading" className={styles.channel}>
      <h2 id="browser-heading">
        <Trans>In this browser</Trans>
      </h2>
      <p>
        <Trans>
          Told on this device at once, also while no page of ours is open: of orders, offers and favourites,
          and of each saved search that says so.
        </Trans>
      </p>
      <FormProblem problem={problemOf(change.error)} />
      {!isAble ? (
        <p>
          <Trans>
            This browser cannot do that. On some telephones it can once this site is on the home screen.
          </Trans>
        </p>
      ) : error !== null && data === undefined ? (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      ) : (
        <Button
          look={own.data ? 'plain' : 'primary'}
          onClick={() => change.mutate()}
          disabled={own.data === undefined || change.isPending}
        >
          {own.data ? t`Tell me here no more` : t`Tell me in this browser`}
        </Button>
      )}
    </section>
  );
}
