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

const CHANGING = ['changing-preferences'];

/** Whether one gets mails at all, and at which hour the one of the day. */
export function ByMail() {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(preferencesQuery);
  const isLast = () => client.isMutating({ mutationKey: CHANGING }) === 1;
  // Shown at once and sent one after another: whoever goes through the hours by keyboard chooses the next before the last is
  // saved, and nothing is switched off meanwhile, which would give the focus away.
  const change = useMutation({
    mutationKey: CHANGING,
    scope: { id: 'preferences' },
    mutationFn: (body: ChangePreferencesBody) => call(notificationCommands.changePreferences, { body }),
    onMutate: async (body) => {
      await client.cancelQueries(preferencesQuery);
      client.setQueryData(preferencesQuery.queryKey, (shown) => shown && { ...shown, ...body });
    },
    onSuccess: (told) => {
      if (isLast()) client.setQueryData(preferencesQuery.queryKey, told);
    },
    onError: () => {
      announce(t`That did not work. Please try again.`);
      if (isLast()) void client.invalidateQueries(preferencesQuery);
    },
  });
  const hour = new Intl.DateTimeFormat(currentLanguage(), { hour: 'numeric', minute: '2-digit' });
  return (
    <section aria-labelledby="mail-heading" className={styles.channel} aria-busy={change.isPending}>
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
              onChange={({ target }) => change.mutate({ email: target.checked })}
            />
            <Trans>Send me mails of orders, offers and payouts</Trans>
          </label>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={data.email && data.alertMails}
              disabled={!data.email}
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
                disabled={!data.email || !data.alertMails}
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
