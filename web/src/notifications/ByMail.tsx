import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import type { ChangePreferencesBody } from '@vivarium/contracts/notifications/preferences.ts';
import { call } from '../api/call.ts';
import { preferencesQuery } from '../api/notifications.ts';
import { Outage } from '../api/Outage.tsx';
import { currentLanguage } from '../format/language.ts';
import { announce } from '../ui/announcements.ts';
import { Field } from '../ui/Field.tsx';
import fieldStyles from '../ui/field.module.css';
import styles from './notifications.module.css';

/** Whether one gets mails at all, and at which hour the one of the day. */
export function ByMail() {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(preferencesQuery);
  const change = useMutation({
    mutationFn: (body: ChangePreferencesBody) => call(notificationCommands.changePreferences, { body }),
    onSuccess: (told) => client.setQueryData(preferencesQuery.queryKey, told),
    onError: () => announce(t`That did not work. Please try again.`),
  });
  const hour = new Intl.DateTimeFormat(currentLanguage(), { hour: 'numeric', minute: '2-digit' });
  return (
    <section aria-labelledby="mail-heading" className={styles.channel}>
      <h2 id="mail-heading">
        <Trans>By mail</Trans>
      </h2>
      {data === undefined ? (
        error !== null && <Outage error={error} onRetry={() => void refetch()} level={2} />
      ) : (
        <>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={data.email}
              disabled={change.isPending}
              onChange={({ target }) => change.mutate({ email: target.checked })}
            />
            <Trans>Send me mails of orders and offers</Trans>
          </label>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={data.email && data.alertMails}
              disabled={!data.email || change.isPending}
              onChange={({ target }) => change.mutate({ alertMails: target.checked })}
            />
            <Trans>And of saved searches, where they say so</Trans>
          </label>
          <Field label={t`Mail of the day at (${data.timeZone})`}>
            {(control) => (
              <select
                {...control}
                className={fieldStyles.input}
                value={data.digestHour}
                disabled={!data.email || !data.alertMails || change.isPending}
                onChange={({ target }) =>
                  change.mutate({
                    digestHour: Number(target.value),
                    // The hour is meant where the person is.
                    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
                  })
                }
              >
                {Array.from({ length: 24 }, (_, each) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its number
                  <option key={each} value={each}>
                    {hour.format(new Date(2026, 0, 1, each))}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
    </section>
  );
}
