import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { WrittenAddress } from '../addressing/WrittenAddress.tsx';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import styles from './orders.module.css';

/** Where it is sent, as long as the order needs it: its seller sees it once it is paid. */
export function DeliveryAddress({ order: { id, role, status, delivery } }: { order: OrderItem }) {
  const isNeeded = ['confirmed', 'shipped'].includes(status) || (role === 'buyer' && status === 'pending');
  const { data, error, refetch } = useQuery({
    queryKey: ['order-address', id],
    queryFn: ({ signal }) => call(orderCommands.showOrderAddress, { params: { id } }, { signal }),
    enabled: isNeeded && delivery.method === 'shipping',
    staleTime: 0,
    gcTime: 0,
  });
  if (!isNeeded || delivery.method !== 'shipping') return null;
  if (error && !isApiError(error, 'order_not_found'))
    return <Outage error={error} onRetry={() => void refetch()} level={2} />;
  if (data === undefined) return null;
  return (
    <section className={styles.part}>
      <h2>
        <Trans>Where it is sent</Trans>
      </h2>
      <WrittenAddress address={data} />
    </section>
  );
}
