import { Trans, useLingui } from '@lingui/react/macro';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { useParams } from 'react-router';
import { Refused } from '../api/Refused.tsx';
import { WhenThere } from '../api/WhenThere.tsx';
import { formatDay } from '../format/date.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { Actions } from './Actions.tsx';
import { DeliveryAddress } from './DeliveryAddress.tsx';
import { offeredIn } from './next-step.ts';
import { OrderFacts } from './OrderFacts.tsx';
import styles from './orders.module.css';
import { Timeline } from './Timeline.tsx';
import { useActing, useOrder } from './use-order.ts';

/** `/orders/:id`: the one thing to do, who holds the money, what happens by itself and when, and what has happened. */
export function OrderPage() {
  const { id = '' } = useParams();
  const asked = useOrder(id);
  return (
    <WhenThere of={asked} className={styles.page}>
      {(order) => <Whole order={order} />}
    </WhenThere>
  );
}

function Whole({ order }: { order: OrderItem }) {
  const { t } = useLingui();
  const { act, isBusy, error, asked } = useActing(order.id);
  // What was refused may be that an order has gone on: then its form is gone, and what that says with it.
  const isSaidBelow = asked !== undefined && offeredIn(order, new Date()).has(asked);
  const { title } = order.listing;
  const ordered = formatDay(order.createdAt);
  // Who sends it needs the address first.
  const isSale = order.role === 'seller';
  return (
    <div className={styles.page}>
      <title>{t`Order of ${title} – Vivarium`}</title>
      <header className={styles.head}>
        <h1>
          <Link to={`/listing/${order.listingId}`}>{title}</Link>
        </h1>
        <p className={styles.quiet}>
          {isSale ? <Trans>Sold on {ordered}</Trans> : <Trans>Bought on {ordered}</Trans>}
          {order.quantity > 1 && ` · ${order.quantity} ×`}
        </p>
      </header>
      <Refused reason={isSaidBelow ? null : error} />
      {isSale && <DeliveryAddress order={order} />}
      <Actions {...{ order, act, isBusy }} />
      <OrderFacts order={order} />
      {!isSale && <DeliveryAddress order={order} />}
      <section className={styles.part}>
        <h2>
          <Trans>What has happened</Trans>
        </h2>
        <Timeline order={order} />
      </section>
      {order.payment.escrow !== 'none' && (
        <div className="no-print">
          <ButtonLink to={`/orders/${order.id}/invoice`}>
            <Trans>Invoice to print</Trans>
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
