import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { OrderItem, PayBody } from '@vivarium/contracts/orders/http.ts';
import { useEffect, useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { Refused } from '../api/Refused.tsx';
import { StepBar } from '../checkout/StepBar.tsx';
import { formatMoment } from '../format/moment.ts';
import { formatPrice } from '../format/price.ts';
import { totalOf } from '../format/sums.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useLeadOn } from '../ui/use-lead-on.ts';
import styles from './orders.module.css';
import { standingOf } from './standing.ts';
import { orderQuery, unpaidQuery } from './use-order.ts';
import { statusWords } from './words.ts';

/** In milliseconds. */
const SOON = 1000;
/** Most orders that one payment is shown with. */
const SHOWN = 50;

/** `/pay/:id?order=…`: stands for the page of a payment provider, where there is none. */
export function PayPage() {
  const { id = '' } = useParams();
  // What the bank asks about one payment is nothing of another, which the same address may show next.
  return <Paying key={id} id={id} />;
}

function Paying({ id }: { id: string }) {
  const [search] = useSearchParams();
  const { t } = useLingui();
  const leadOn = useLeadOn(id);
  const ids = search.getAll('order').slice(0, SHOWN);
  const asked = useQueries({
    queries: ids.map((order) => ({
      ...orderQuery(order),
      // An order of a moment ago may not be there yet.
      refetchInterval: ({ state }: { state: { data: unknown; errorUpdateCount: number } }) =>
        state.data === undefined && state.errorUpdateCount < 20 && SOON,
    })),
  });
  // Whatever the address names: what is bought together is paid together.
  const together = useQuery(unpaidQuery);
  const named = asked.flatMap(({ data }) => data ?? []);
  const beside = (together.data?.items ?? []).filter(
    (one) => one.paymentId === id && !named.some((other) => other.id === one.id),
  );
  const orders = [...named, ...beside];
  const isWaiting = asked.some(({ isPending }) => isPending) || together.isPending;
  const after = ids.length === 1 ? `/orders/${ids[0]}` : '/orders';
  const paying = useMutation({
    mutationFn: async (outcome: PayBody['outcome']) => {
      const paid = await call(orderCommands.paySandboxPayment, { params: { id }, body: { outcome } });
      // What the bank asks is answered here.
      if (outcome !== 'challenge') leadOn(after, { replace: true });
      return paid;
    },
  });
  const isBusy = paying.isPending;
  const pay = (outcome: PayBody['outcome']) => {
    if (!isBusy) paying.mutate(outcome);
  };
  const isAsked = paying.data !== undefined && paying.variables === 'challenge';
  const open = orders.filter(({ status, payment }) => status === 'pending' && payment.status === 'pending');
  const total = totalOf(open.map((order) => order.total));
  const isOver = orders.length > 0 && open.length === 0;
  const [due] = orders.flatMap((order) => (order.due?.what === 'unpaid' ? [order.due.at] : [])).toSorted();
  const until = due && formatMoment(due);
  return (
    <div className={styles.page} aria-busy={isWaiting}>
      <title>{t`Pay – Vivarium`}</title>
      <h1>
        <Trans>Pay</Trans>
      </h1>
      <StepBar step="pay" />
      {orders.length > 0 && (
        <ul className={`${styles.list} ${styles.paid}`}>
          {orders.map((order) => (
            <Paid key={order.id} order={order} />
          ))}
          {orders.length > 1 && open.length > 0 && (
            <li>
              <strong>
                <Trans>In all</Trans>
              </strong>
              <strong className="tabular">{total}</strong>
            </li>
          )}
        </ul>
      )}
      {/* Nobody pays before it is known how much: a button that is there takes a press. */}
      {isWaiting ? null : together.error && together.data === undefined ? (
        <Outage error={together.error} onRetry={() => void together.refetch()} level={2} />
      ) : isOver ? (
        <>
          <p>
            <Trans>There is nothing to pay here any more.</Trans>
          </p>
          <div>
            <ButtonLink look="primary" to={after}>
              <Trans>See what has become of it</Trans>
            </ButtonLink>
          </div>
        </>
      ) : (
        <>
          {until && (
            <p>
              <Trans>It is reserved for you until {until}.</Trans>
            </p>
          )}
          <BoundTogether orders={open} />
          <p className={styles.quiet}>
            <Trans>This market is tried out: no money moves. Choose what your bank would say.</Trans>
          </p>
          {isAsked && <BankAsks />}
          <Refused reason={paying.error} />
          <div className={styles.actions}>
            <Button look="primary" aria-disabled={isBusy} onClick={() => pay('approve')}>
              {orders.length > 0 ? <Trans>Pay {total}</Trans> : <Trans>Pay</Trans>}
            </Button>
            {!isAsked && (
              <Button aria-disabled={isBusy} onClick={() => pay('challenge')}>
                <Trans>Have the bank ask first</Trans>
              </Button>
            )}
            <Button aria-disabled={isBusy} onClick={() => pay('decline')}>
              <Trans>Have it declined</Trans>
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Stands where the button that led here has gone, and takes the focus from it. */
function BankAsks() {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <p ref={words} tabIndex={-1}>
      <Trans>Your bank asks whether it is you. Say yes by paying, or have it declined.</Trans>
    </p>
  );
}

/** Before it is paid: what a coupon for a minimum keeps together; nothing where each is called off alone. */
function BoundTogether({ orders }: { orders: readonly OrderItem[] }) {
  const bound = orders.find(({ coupon }) => coupon !== null && coupon.callingOff !== 'alone');
  if (!bound?.coupon) return null;
  const minimum = formatPrice(bound.coupon.minimum);
  return (
    <p>
      <Trans>
        Your coupon is for purchases of at least {minimum}. Where less than that would be left, all that you
        have bought with it is called off together, and none of it once some has been sent.
      </Trans>
    </p>
  );
}

function Paid({ order }: { order: OrderItem }) {
  const { i18n } = useLingui();
  const { listing, quantity, seller, total, status } = order;
  const { displayName } = seller;
  return (
    <li>
      <span>
        {quantity > 1 && `${quantity} × `}
        {listing.title}
        <span className={styles.from}>
          {displayName !== '' && <Trans>from {displayName}</Trans>}
          {status !== 'pending' && <> · {i18n._(statusWords[standingOf(order)])}</>}
        </span>
      </span>
      <span className="tabular">{formatPrice(total)}</span>
    </li>
  );
}
