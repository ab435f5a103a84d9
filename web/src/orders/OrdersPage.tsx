import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { orderQueries } from '@vivarium/contracts/orders/queries.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { formatDay } from '../format/date.ts';
import { formatPrice } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';
import styles from './orders.module.css';
import { statusWords } from './words.ts';

/** `/orders`: what one has bought, and what one has sold. */
export function OrdersPage() {
  const { t } = useLingui();
  return (
    <div className={styles.page}>
      <title>{t`Orders – Vivarium`}</title>
      <h1>
        <Trans>Orders</Trans>
      </h1>
      <p className={styles.quiet}>
        <Link to="/wallet">
          <Trans>Your wallet</Trans>
        </Link>
      </p>
      <h2>
        <Trans>Purchases</Trans>
      </h2>
      <OrderList party="buyer" />
      <h2>
        <Trans>Sales</Trans>
      </h2>
      <OrderList party="seller" />
    </div>
  );
}

function OrderList({ party }: { party: OrderItem['role'] }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['my-orders', party],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(orderQueries.listMyOrders, { query: { role: party, cursor } }, { signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const items = data?.pages.flatMap((page) => page.items);
  if (error && items === undefined) return <Outage error={error} onRetry={() => void refetch()} level={2} />;
  if (items?.length === 0)
    return (
      <p className={styles.quiet}>
        <Trans>None yet.</Trans>
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

function OrderRow({ order }: { order: OrderItem }) {
  const { i18n } = useLingui();
  return (
    <li>
      <Link to={`/orders/${order.id}`}>{order.listing.title}</Link>
      <span className="tabular">
        {i18n._(statusWords[order.status])} · {formatPrice(order.total)} · {formatDay(order.createdAt)}
      </span>
    </li>
  );
}
