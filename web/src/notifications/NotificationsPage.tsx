import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import type { NotificationItem } from '@vivarium/contracts/notifications/http.ts';
import { call } from '../api/call.ts';
import { notificationsQuery } from '../api/notifications.ts';
import { Outage } from '../api/Outage.tsx';
import { whyNotKept } from '../api/why-not.ts';
import { currentLanguage } from '../format/language.ts';
import { announce } from '../ui/announcements.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';
import { NotificationRow } from './NotificationRow.tsx';
import styles from './notifications.module.css';

/** `/notifications`: what one was told, by day. */
export function NotificationsPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(notificationsQuery);
  const read = useMutation({
    mutationFn: (body: { ids: string[] } | { all: true }) =>
      call(notificationCommands.readNotifications, { body }),
    onSuccess: ({ unread }, body) => {
      client.setQueryData(['notifications', 'unread'], unread);
      client.setQueryData(notificationsQuery.queryKey, (before) =>
        before === undefined
          ? before
          : {
              ...before,
              pages: before.pages.map((page) => ({
                ...page,
                unread,
                items: page.items.map((item) =>
                  'all' in body || body.ids.includes(item.id)
                    ? { ...item, readAt: item.readAt ?? new Date().toISOString() }
                    : item,
                ),
              })),
            },
      );
    },
    onError: (error) => announce(whyNotKept(error)),
  });
  const items = data?.pages.flatMap((page) => page.items);
  const unread = data?.pages[0]?.unread ?? 0;
  return (
    <div className={styles.page}>
      <title>{t`Notifications – Vivarium`}</title>
      <div className={styles.head}>
        <h1>
          <Trans>Notifications</Trans>
        </h1>
        {unread > 0 && (
          <Button onClick={() => read.mutate({ all: true })} disabled={read.isPending}>
            <Trans>Mark all as read</Trans>
          </Button>
        )}
        <ButtonLink to="/saved-searches">
          <Trans>Saved searches</Trans>
        </ButtonLink>
        <ButtonLink to="/notifications/channels">
          <Trans>How we tell you</Trans>
        </ButtonLink>
      </div>
      {error && items === undefined ? (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      ) : items === undefined ? (
        <p aria-busy="true">
          <Trans>Loading…</Trans>
        </p>
      ) : items.length === 0 ? (
        <p className={styles.none}>
          <Trans>
            Nothing yet. Save a search or mark a listing with a heart, and you will read here what is new.
          </Trans>
        </p>
      ) : (
        byDay(items).map(({ day, items: ofDay }) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`} className={styles.day}>
              {dayInWords(day)}
            </h2>
            <ul className={styles.list}>
              {ofDay.map((item) => (
                <NotificationRow
                  key={item.id}
                  item={item}
                  onOpen={() => {
                    if (item.readAt === null) read.mutate({ ids: [item.id] });
                  }}
                />
              ))}
            </ul>
          </section>
        ))
      )}
      <ShowMore {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </div>
  );
}

/** In the reader's own days, the newest first. */
function byDay(items: readonly NotificationItem[]) {
  const days = Map.groupBy(items, ({ createdAt }) => new Date(createdAt).toLocaleDateString('sv'));
  return [...days].map(([day, ofDay]) => ({ day, items: ofDay }));
}

function dayInWords(day: string): string {
  const at = new Date(`${day}T12:00:00`);
  return new Intl.DateTimeFormat(currentLanguage(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
}
