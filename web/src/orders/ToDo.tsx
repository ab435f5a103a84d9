import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { orderQueries } from '@vivarium/contracts/orders/queries.ts';
import { useEffect, useRef } from 'react';
import { call } from '../api/call.ts';
import { formatMoment } from '../format/moment.ts';
import { nextStepOf } from './next-step.ts';
import { OrderRow } from './OrderRow.tsx';
import styles from './orders.module.css';
import { askedAnew } from './use-order.ts';
import { nextStepWords } from './words.ts';

/** Statuses in which somebody may have to do something. */
const open = ['pending', 'confirmed', 'shipped', 'delivered'] as const;
/** What is due first was ordered long ago: a seller of many has it on a later page. */
const [MOST, MOST_PAGES] = ['100', 10];

/** @returns all of one's orders in a status, the newest first; of those that are done, the latest. */
async function allIn(status: (typeof open)[number], signal: AbortSignal): Promise<OrderItem[]> {
  const all: OrderItem[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < (status === 'delivered' ? 1 : MOST_PAGES); page += 1) {
    const query = { status, limit: MOST, ...(cursor && { cursor }) };
    const { items, nextCursor } = await call(orderQueries.listMyOrders, { query }, { signal });
    all.push(...items);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return all;
}

/** What needs doing, what is due first at the top; nothing where there is nothing. */
export function ToDo() {
  const { i18n } = useLingui();
  const client = useQueryClient();
  const asked = useQueries({
    queries: open.map((status) => ({
      queryKey: ['my-orders', 'open', status],
      queryFn: ({ signal }: { signal: AbortSignal }) => allIn(status, signal),
      staleTime: 0,
      refetchInterval: ({ state }: { state: { data: OrderItem[] | undefined } }) =>
        askedAnew(client, state.data),
    })),
  });
  const unpaid = asked[0]?.data?.map(({ id }) => id).join();
  const before = useRef(unpaid);
  useEffect(() => {
    const was = before.current;
    before.current = unpaid;
    // What is paid now is to be sent by whoever sells it.
    if (was !== undefined && was !== unpaid)
      void client.invalidateQueries({ queryKey: ['my-orders', 'open', 'confirmed'] });
  }, [client, unpaid]);
  const due = asked
    .flatMap(({ data = [] }) => data)
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
