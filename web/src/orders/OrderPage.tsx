import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { OrderItem, OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import { orderQueries } from '@vivarium/contracts/orders/queries.ts';
import { obstacleTo, type TransitionName } from '@vivarium/contracts/orders/transitions.ts';
import { useParams } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { formatPrice } from '../format/price.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import { Banner } from '../ui/Notice.tsx';
import { formatMoment } from './format-moment.ts';
import styles from './orders.module.css';
import { ShipForm } from './ShipForm.tsx';
import { chapterWord, dueWords, holderWords, statusWords } from './words.ts';

/** In milliseconds. */
const PAID_SOON = 2000;

/** `/orders/:id`: where it stands, who holds the money, and what happens by itself and when. */
export function OrderPage() {
  const { id = '' } = useParams();
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['order', id],
    queryFn: ({ signal }) => call(orderQueries.showOrder, { params: { id }, query: {} }, { signal }),
    staleTime: 0,
    // What is paid is told by the provider, a moment later.
    refetchInterval: ({ state }) => state.data?.status === 'pending' && PAID_SOON,
  });
  /** Shows the order as it is after a command. */
  const show = async ({ version }: OrderReceipt) => {
    const query = { min_version: String(version) };
    client.setQueryData(['order', id], await call(orderQueries.showOrder, { params: { id }, query }));
  };
  const acting = useMutation({
    mutationFn: async (receipt: Promise<OrderReceipt>) => show(await receipt),
    onError: () => refetch(),
  });
  if (isApiError(error) && error.status === 404) return <NotFoundPage />;
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className={styles.page} aria-busy="true" data-waiting />;
  const { title } = data.listing;
  return (
    <div className={styles.page}>
      <title>{t`Order of ${title} – Vivarium`}</title>
      <h1>
        <Link to={`/listing/${data.listingId}`}>{title}</Link>
      </h1>
      {acting.error && (
        <Banner tone="refusal" role="alert">
          {isApiError(acting.error) ? acting.error.message : t`That did not work. Try again.`}
        </Banner>
      )}
      <dl className={styles.facts}>
        <dt>
          <Trans>Status</Trans>
        </dt>
        <dd>{i18n._(statusWords[data.status])}</dd>
        <dt>
          <Trans>Money</Trans>
        </dt>
        <dd>
          {formatPrice(data.total)}. {i18n._(holderWords[data.payment.escrow])}
        </dd>
        {data.due !== null && (
          <>
            <dt>
              <Trans>By itself</Trans>
            </dt>
            <dd>
              {i18n._(dueWords[data.due.what])}: {formatMoment(data.due.at)}
            </dd>
          </>
        )}
        <dt>{data.role === 'buyer' ? <Trans>Seller</Trans> : <Trans>Buyer</Trans>}</dt>
        <dd>{data.role === 'buyer' ? data.seller.displayName : data.buyer.displayName}</dd>
        {data.shipping !== null && (
          <>
            <dt>
              <Trans>Parcel</Trans>
            </dt>
            <dd>
              {data.shipping.method}, {data.shipping.trackingNumber}
            </dd>
          </>
        )}
      </dl>
      <Actions order={data} act={acting.mutate} isBusy={acting.isPending} onSent={show} />
      <h2>
        <Trans>What has happened</Trans>
      </h2>
      <ol className={styles.list}>
        {data.timeline.map(({ what, at }) => (
          <li key={`${what} ${at}`}>
            <span>{i18n._(chapterWord(what))}</span>
            <span className="tabular">{formatMoment(at)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Actions({
  order,
  act,
  isBusy,
  onSent,
}: {
  order: OrderItem;
  onSent: (receipt: OrderReceipt) => Promise<void>;
  act: (acting: Promise<OrderReceipt>) => void;
  isBusy: boolean;
}) {
  const { id, role, status, returning } = order;
  const params = { id };
  const may = (step: TransitionName) => obstacleTo(order, step, role) === undefined;
  return (
    <div className={styles.actions}>
      {role === 'buyer' && status === 'pending' && order.payment.status === 'pending' && (
        <ButtonLink look="primary" to={`/pay/${order.paymentId}?order=${id}`}>
          <Trans>Pay</Trans>
        </ButtonLink>
      )}
      {may('ship') && (
        <ShipForm onShip={async (body) => onSent(await call(orderCommands.shipOrder, { params, body }))} />
      )}
      {(may('accept') || may('pick-up')) && (
        <Button
          look="primary"
          disabled={isBusy}
          onClick={() => act(call(orderCommands.deliverOrder, { params }))}
        >
          <Trans>I have it, pay the seller</Trans>
        </Button>
      )}
      {may('cancel') && (
        <Button disabled={isBusy} onClick={() => act(call(orderCommands.cancelOrder, { params, body: {} }))}>
          <Trans>Call it off</Trans>
        </Button>
      )}
      {role === 'buyer' && returning === null && (status === 'shipped' || status === 'delivered') && (
        <Button disabled={isBusy} onClick={() => act(call(orderCommands.returnOrder, { params, body: {} }))}>
          <Trans>Ask to give it back</Trans>
        </Button>
      )}
      {may('accept-return') && (
        <Button disabled={isBusy} onClick={() => act(call(orderCommands.acceptReturn, { params }))}>
          <Trans>Take it back and pay back</Trans>
        </Button>
      )}
    </div>
  );
}
