import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { Outage } from '../api/Outage.tsx';
import { formatDay } from '../format/date.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import { Banner } from '../ui/Notice.tsx';
import { Actions } from './Actions.tsx';
import { DeliveryAddress } from './DeliveryAddress.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import styles from './orders.module.css';
import { Timeline } from './Timeline.tsx';
import { useActing, useOrder } from './use-order.ts';

/** `/orders/:id`: the one thing to do, who holds the money, what happens by itself and when, and what has happened. */
export function OrderPage() {
  const { id = '' } = useParams();
  const { t } = useLingui();
  const { data, error, refetch } = useOrder(id);
  const acting = useActing(id);
  if (isApiError(error) && error.status === 404) return <NotFoundPage />;
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className={styles.page} aria-busy="true" data-waiting />;
  const { title } = data.listing;
  const ordered = formatDay(data.createdAt);
  // Who sends it needs the address first.
  const isSale = data.role === 'seller';
  return (
    <div className={styles.page}>
      <title>{t`Order of ${title} – Vivarium`}</title>
      <header className={styles.head}>
        <h1>
          <Link to={`/listing/${data.listingId}`}>{title}</Link>
        </h1>
        <p className={styles.quiet}>
          {isSale ? <Trans>Sold on {ordered}</Trans> : <Trans>Bought on {ordered}</Trans>}
          {data.quantity > 1 && ` · ${data.quantity} ×`}
        </p>
      </header>
      {acting.error && (
        <Banner tone="refusal" role="alert">
          {isApiError(acting.error) ? acting.error.message : t`That did not work. Try again.`}
        </Banner>
      )}
      {isSale && <DeliveryAddress order={data} />}
      <Actions order={data} act={acting.mutateAsync} isBusy={acting.isPending} />
      <OrderFacts order={data} />
      {!isSale && <DeliveryAddress order={data} />}
      <section className={styles.part}>
        <h2>
          <Trans>What has happened</Trans>
        </h2>
        <Timeline order={data} />
      </section>
      {data.payment.escrow !== 'none' && (
        <div className="no-print">
          <ButtonLink to={`/orders/${id}/invoice`}>
            <Trans>Invoice to print</Trans>
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
