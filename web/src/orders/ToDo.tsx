import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { orderQueries } from '@vivarium/contracts/orders/queries.ts';
import { call } from '../api/call.ts';
import { formatMoment } from '../format/moment.ts';
import { nextStepOf } from './next-step.ts';
import { OrderRow } from './OrderRow.tsx';
import styles from './orders.module.css';
import { nextStepWords } from './words.ts';

/** Statuses in which somebody may have to do something. */
const open = ['pending', 'confirmed', 'shipped', 'delivered'] as const;
const MOST = '100';

/** What needs doing, what is due first at the top; nothing where there is nothing. */
export function ToDo() {
  const { i18n } = useLingui();
  const asked = useQueries({
    queries: open.map((status) => ({
      queryKey: ['my-orders', 'open', status],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(orderQueries.listMyOrders, { query: { status, limit: MOST } }, { signal }),
      staleTime: 0,
    })),
  });
  const due = asked
    .flatMap(({ data }) => data?.items ?? [])
    .flatMap((order) => {
      const step = nextStepOf(order);
      return step === undefined ? [] : [{ order, step }];
    })
    .toSorted((one, other) => (one.order.due?.at ?? '').localeCompare(other.order.due?.at ?? ''));
  if (due.length === 0) return null;
  return (
    <section className={`${styles.part} ${styles.todo}`}>
      <h2>
        <Trans>To do</Trans>
      </h2>
      <ul className={styles.list}>
        {due.map(({ order, step }) => (
          <OrderRow key={order.id} order={order}>
            <strong className={styles.step}>
              {i18n._(nextStepWords[step])}
              {order.due !== null && <> · {formatMoment(order.due.at)}</>}
            </strong>
          </OrderRow>
        ))}
      </ul>
    </section>
  );
}
