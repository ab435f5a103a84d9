import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { moneyCommands } from '@vivarium/contracts/money/commands.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { csvOfRows } from '../format/csv.ts';
import { formatMoment } from '../format/moment.ts';
import { formatPrice } from '../format/price.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';
import { csvFile, saveFile } from '../ui/save-file.ts';
import styles from './orders.module.css';
import { allEntries } from './statement-entries.ts';
import { rowsOf } from './statement-rows.ts';
import { entryWords } from './words.ts';

/** What has come and gone in a currency, the newest first, and all of it as a file. */
export function Statement({ currency }: { currency: string }) {
  const { t, i18n } = useLingui();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['wallet', currency],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(
        moneyCommands.listWalletEntries,
        { query: { currency: currency as Currency, cursor } },
        { signal },
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const saving = useMutation({
    mutationFn: async () => {
      const rows = rowsOf(await allEntries(currency as Currency));
      saveFile(csvFile(csvOfRows(rows)), `vivarium-${currency}.csv`);
    },
    onError: () => announce(t`That did not work. Try again.`),
  });
  if (error && data === undefined) return <Outage error={error} onRetry={() => void refetch()} level={2} />;
  const entries = data?.pages.flatMap(({ items }) => items);
  if (entries?.length === 0)
    return (
      <p className={styles.quiet}>
        <Trans>Nothing has come or gone yet.</Trans>
      </p>
    );
  return (
    <>
      <ul className={styles.list} aria-busy={entries === undefined}>
        {entries?.map(({ id, at, kind, orderId, amount, balance }) => (
          <li key={`${id} ${amount}`}>
            <span className={styles.what}>
              {orderId === null ? (
                <span>{i18n._(entryWords[kind])}</span>
              ) : (
                <Link to={`/orders/${orderId}`}>{i18n._(entryWords[kind])}</Link>
              )}
              <span className={styles.from}>{formatMoment(at)}</span>
            </span>
            <span className={`${styles.standing} tabular`}>
              <span>{formatPrice({ amount, currency })}</span>
              <span className={styles.status}>
                <Left balance={formatPrice({ amount: balance, currency })} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <ShowMore {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
        <Button look="link" disabled={saving.isPending} onClick={() => saving.mutate()}>
          <Trans>All of it as a table (CSV)</Trans>
        </Button>
      </div>
    </>
  );
}

function Left({ balance }: { balance: string }) {
  return <Trans>Balance {balance}</Trans>;
}
