import { Trans, useLingui } from '@lingui/react/macro';
import type { ModeratedOrder } from '@vivarium/contracts/orders/moderation.ts';
import { personName } from '../../format/person-name.ts';
import { formatPrice } from '../../format/price.ts';
import { Link } from '../../ui/Link.tsx';
import styles from '../orders.module.css';
import { Parcel } from '../Parcel.tsx';
import { ReturnFacts } from '../Returning.tsx';
import { holderOf, standingOf } from '../standing.ts';
import { holderWords, statusWords } from '../words.ts';

/** Who, how much, and what the seller has confirmed of the parcel. */
export function ModeratedFacts({ order }: { order: ModeratedOrder }) {
  const { i18n } = useLingui();
  const { buyer, seller, total, quantity, unitPrice, refunded, shipping, returning } = order;
  const isHandedOver = order.timeline.some(({ what }) => what === 'hand-over');
  const [back, each] = [formatPrice(refunded), formatPrice(unitPrice)];
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
        <span className="tabular">{formatPrice(total)}</span>
        {quantity > 1 && ` (${quantity} × ${each})`}. {i18n._(holderWords[holderOf(order)])}{' '}
        {Number(refunded.amount) > 0 && <Trans>{back} has gone back to the buyer.</Trans>}
      </dd>
      <dt>
        <Trans>Buyer</Trans>
      </dt>
      <dd>{personName(buyer)}</dd>
      <dt>
        <Trans>Seller</Trans>
      </dt>
      <dd>
        <Link to={`/seller/${seller.id}`}>{personName(seller)}</Link>
      </dd>
      <dt>
        <Trans>Handed over</Trans>
      </dt>
      <dd>
        {shipping === null ? (
          isHandedOver ? (
            <Trans>The buyer picked it up and showed the seller the code for it.</Trans>
          ) : order.delivery.method === 'pickup' ? (
            <Trans>The buyer picks it up.</Trans>
          ) : (
            <Trans>It is to be sent, and was not yet.</Trans>
          )
        ) : (
          <Parcel shipping={shipping} />
        )}
      </dd>
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
