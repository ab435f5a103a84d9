import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import type { ModeratedOrder } from '@vivarium/contracts/orders/moderation.ts';
import { Refused } from '../../api/Refused.tsx';
import { Awaiting } from '../Complaint.tsx';
import styles from '../orders.module.css';
import { DecideComplaint } from './DecideComplaint.tsx';
import { DecideReview } from './DecideReview.tsx';
import { moderatedOrderQuery } from './moderated-orders.ts';

/** What can be decided of it now, and what each does to the money, before it is done. */
export function Decision({ order }: { order: ModeratedOrder }) {
  const client = useQueryClient();
  const deciding = useMutation({
    mutationFn: (receipt: Promise<OrderReceipt>) => receipt,
    // Also what was refused: somebody else may have decided meanwhile.
    onSettled: () => client.invalidateQueries(moderatedOrderQuery(order.id)),
  });
  const { mutate: act, isPending: isBusy } = deciding;
  return (
    <section className={`${styles.part} ${styles.decision}`}>
      <h2>
        <Trans>Decision</Trans>
      </h2>
      <Refused reason={deciding.error} />
      {order.waitsFor === null &&
        (order.dispute !== null && order.dispute.settledAt === null ? (
          <Awaiting order={order} />
        ) : (
          <p>
            <Trans>Nothing is to be decided.</Trans>
          </p>
        ))}
      {/* What is decided of an order as it was is begun anew for it as it is; what was refused stays said. */}
      {order.waitsFor === 'dispute' && <DecideComplaint key={order.version} {...{ order, act, isBusy }} />}
      {order.waitsFor === 'review' && <DecideReview key={order.version} {...{ order, act, isBusy }} />}
    </section>
  );
}
