import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listenLive } from '../api/live.ts';
import { notificationsQuery, unreadQuery } from '../api/notifications.ts';
import { useToldLanguage } from '../api/told-language.ts';
import { type ToldOf, withTold } from '../api/with-told.ts';
import { ButtonLink } from '../ui/Button.tsx';
import styles from './bell.module.css';

const MOST_SHOWN = 99;
/** How far the list may be behind the stream, with something to spare, in milliseconds. */
const BEHIND_MS = 1500;

/** How much one was told and has not read, in every open tab. It says so once, and is quiet then. */
export function Bell() {
  const { t } = useLingui();
  const client = useQueryClient();
  useToldLanguage();
  const { data: unread = 0 } = useQuery(unreadQuery);
  useEffect(() => {
    let asking: ReturnType<typeof setTimeout> | undefined;
    let isBehind = false;
    // The list is a moment behind the stream; what was counted here is counted there then.
    const askLater = () => {
      isBehind = asking !== undefined;
      asking ??= setTimeout(() => {
        asking = undefined;
        void client.invalidateQueries({ queryKey: ['notifications'] });
        if (isBehind) askLater();
      }, BEHIND_MS);
    };
    const stop = listenLive(({ event, data }) => {
      const isNew = event === 'notification';
      if (event === 'resumed') askLater();
      if (!isNew && event !== 'notification_changed') return;
      if (isNew) client.setQueryData(unreadQuery.queryKey, (before = 0) => before + 1);
      client.setQueryData(
        notificationsQuery.queryKey,
        (before) => before && withTold(before, { isNew, item: data as ToldOf }),
      );
      askLater();
    });
    return () => {
      clearTimeout(asking);
      stop();
    };
  }, [client]);
  const label = unread === 0 ? t`Notifications` : t`Notifications, ${unread} unread`;
  return (
    <span>
      <ButtonLink look="quiet" to="/notifications" aria-label={label} title={label} className={styles.bell}>
        <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
          <path
            d="M5 8.500a5 5 0 0 1 10 0c0 4 1.500 5 1.500 5.500h-13c0-.5 1.500-1.500 1.500-5.500ZM8.300 16.500a1.800 1.800 0 0 0 3.400 0"
            stroke="currentColor"
            strokeWidth="1.500"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {unread > 0 && (
          <span className={`${styles.count} tabular`} aria-hidden="true">
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        )}
      </ButtonLink>
    </span>
  );
}
