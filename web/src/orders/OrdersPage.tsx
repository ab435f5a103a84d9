import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { orderQueries } from '@vivarium/contracts/orders/queries.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { roleOf } from '../api/role-of.ts';
import { useSession } from '../api/use-session.ts';
import { Link } from '../ui/Link.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';
import { OrderRow } from './OrderRow.tsx';
import styles from './orders.module.css';
import { ToDo } from './ToDo.tsx';
import { askedAnew } from './use-order.ts';

/** `/orders`: what there is to do, what one has bought, and what one has sold. */
export function OrdersPage() {
  const { t } = useLingui();
  const isModerator = roleOf(useSession()) !== 'user';
  return (
    <div className={styles.page}>
      <title>{t`Orders – Vivarium`}</title>
      <header className={styles.head}>
        <h1>
          <Trans>Orders</Trans>
        </h1>
        <p className={styles.quiet}>
          <Link to="/wallet">
            <Trans>Your wallet</Trans>
          </Link>
          {isModerator && (
            <>
              {' '}
              ·{' '}
              <Link to="/moderation/orders">
                <Trans>Orders to decide</Trans>
              </Link>{' '}
              ·{' '}
              <Link to="/moderation/pictures">
                <Trans>Pictures that look alike</Trans>
              </Link>
            </>
          )}
        </p>
      </header>
      <ToDo />
      <section className={styles.part}>
        <h2>
          <Trans>Purchases</Trans>
        </h2>
        <OrderList party="buyer" />
      </section>
      <section className={styles.part}>
        <h2>
          <Trans>Sales</Trans>
        </h2>
        <OrderList party="seller" />
      </section>
    </div>
  );
}

function OrderList({ party }: { party: OrderItem['role'] }) {
  const client = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['my-orders', party],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(orderQueries.listMyOrders, { query: { role: party, cursor } }, { signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
    refetchInterval: ({ state: { data: shown } }) =>
      askedAnew(
        client,
        shown?.pages.flatMap((page) => page.items),
      ),
  });
  const items = data?.pages.flatMap((page) => page.items);
  if (error && items === undefined) return <Outage error={error} onRetry={() => void refetch()} level={2} />;
  if (items?.length === 0)
    return (
      <p className={styles.quiet}>
        {party === 'buyer' ? (
          <Trans>Nothing yet. What you buy stands here, and where its money is.</Trans>
        ) : (
          <Trans>Nothing yet. What others buy of you stands here.</Trans>
        )}
      </p>
    );
  return (
    <>
      <ul className={styles.list} aria-busy={items === undefined}>
        {items?.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      <ShowMore {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </>
  );
}
