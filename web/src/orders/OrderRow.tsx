import { Trans, useLingui } from '@lingui/react/macro';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { isOpen } from '@vivarium/contracts/orders/transitions.ts';
import type { ReactNode } from 'react';
import { formatDay } from '../format/date.ts';
import { formatPrice } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import styles from './orders.module.css';
import { standingOf } from './standing.ts';
import { statusWords } from './words.ts';

/** An order in a list: what it is about, with whom, where it stands, and what it costs. */
export function OrderRow({ order, children }: { order: OrderItem; children?: ReactNode }) {
  const { i18n } = useLingui();
  const { role, dispute, status } = order;
  const { displayName } = role === 'buyer' ? order.seller : order.buyer;
  const isDisputed = dispute !== null && dispute.settledAt === null;
  const isReturning = isOpen(order, 'return') && status !== 'returned';
  return (
    <li>
      <div className={styles.what}>
        <Link to={`/orders/${order.id}`}>{order.listing.title}</Link>
        <span className={styles.from}>
          {displayName !== '' && (
            <>{role === 'buyer' ? <Trans>from {displayName}</Trans> : <Trans>to {displayName}</Trans>} · </>
          )}
          {formatDay(order.createdAt)}
        </span>
        {children}
      </div>
      <span className={styles.standing}>
        <span className="tabular">{formatPrice(order.total)}</span>
        <span className={styles.status} data-status={isDisputed || isReturning ? 'open' : status}>
          {isDisputed ? (
            <Trans>Complaint</Trans>
          ) : isReturning ? (
            <Trans>Return asked for</Trans>
          ) : (
            i18n._(statusWords[standingOf(order)])
          )}
        </span>
      </span>
    </li>
  );
}
