import { Trans, useLingui } from '@lingui/react/macro';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { personName } from '../format/person-name.ts';
import { formatPrice } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import { Answer, Awaiting, Complaint } from './Complaint.tsx';
import { nextStepOf } from './next-step.ts';
import styles from './orders.module.css';
import { Parcel } from './Parcel.tsx';
import { ReturnFacts } from './Returning.tsx';
import { holderWord } from './reader-words.ts';
import { holderOf, isSentBack, standingOf } from './standing.ts';
import { statusWords } from './words.ts';

/** Where it stands, who holds the money, and with whom one deals. */
export function OrderFacts({ order }: { order: OrderItem }) {
  const { i18n } = useLingui();
  const { role, payment, discount, refunded, fee, payout, shipping, dispute, returning, cancellation } =
    order;
  const other = role === 'buyer' ? order.seller : order.buyer;
  const isPaidBack = Number(refunded.amount) > 0;
  const [back, off] = [formatPrice(refunded), formatPrice(discount)];
  const [kept, gets] = [fee && formatPrice(fee), payout && formatPrice(payout)];
  // Of what has gone back, or is on its way, nobody keeps anything.
  const isShared = payment.escrow !== 'none' && Number(payout?.amount ?? 0) > 0;
  return (
    <dl className={styles.facts}>
      <dt>
        <Trans>Status</Trans>
      </dt>
      <dd>{i18n._(statusWords[standingOf(order)])}</dd>
      <dt>
        <Trans>Money</Trans>
      </dt>
      <dd>
        <span className="tabular">{formatPrice(order.total)}</span>.{' '}
        {i18n._(holderWord(holderOf(order), role))}
        {Number(discount.amount) > 0 && (
          <>
            {' '}
            <Trans>A coupon took {off} off.</Trans>
          </>
        )}
        {isPaidBack && payment.escrow !== 'refunded' && (
          <>
            {' '}
            {role === 'buyer' ? (
              <Trans>{back} has gone back to you.</Trans>
            ) : (
              <Trans>{back} has gone back to the buyer.</Trans>
            )}
            {isSentBack(order) && <> {i18n._(holderWord('sent_back', role))}</>}
          </>
        )}
        {isShared && (
          <>
            {' '}
            <Trans>
              Your part is {gets}, the fee {kept}.
            </Trans>
          </>
        )}
      </dd>
      <dt>{role === 'buyer' ? <Trans>Seller</Trans> : <Trans>Buyer</Trans>}</dt>
      <dd>
        {role === 'buyer' && other.displayName !== '' ? (
          <Link to={`/seller/${other.id}`}>{other.displayName}</Link>
        ) : (
          personName(other)
        )}
      </dd>
      {cancellation !== null && (
        <>
          <dt>
            <Trans>Why it was called off</Trans>
          </dt>
          <dd className={styles.said}>{cancellation.text}</dd>
        </>
      )}
      {shipping !== null && (
        <>
          <dt>
            <Trans>Parcel</Trans>
          </dt>
          <dd>
            <Parcel shipping={shipping} isOwn={role === 'seller'} />
          </dd>
        </>
      )}
      {dispute !== null && (
        <>
          <dt>
            <Trans>Complaint</Trans>
          </dt>
          <dd>
            {/* Where it is to be answered, it stands above the answer. */}
            {nextStepOf(order) !== 'answer_complaint' && (
              <Complaint orderId={order.id} dispute={dispute} role={role} />
            )}
            {dispute.answer === null && <Awaiting order={order} />}
          </dd>
          {dispute.answer !== null && (
            <>
              <dt>
                <Trans>Answer</Trans>
              </dt>
              <dd>
                <Answer orderId={order.id} answer={dispute.answer} role={role} />
                <Awaiting order={order} />
              </dd>
            </>
          )}
        </>
      )}
      {returning !== null && (
        <>
          <dt>
            <Trans>Return</Trans>
          </dt>
          <dd>
            <ReturnFacts order={order} />
          </dd>
        </>
      )}
    </dl>
  );
}
