import { Trans } from '@lingui/react/macro';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { formatPrice } from '../format/price.ts';
import { less } from '../format/sums.ts';
import { Button } from '../ui/Button.tsx';
import styles from './orders.module.css';

interface Props {
  order: Pick<OrderItem, 'total' | 'refunded' | 'dispute'>;
  isBusy: boolean;
  onAccept: () => void;
  onRefuse: () => void;
}

/** A part that the seller offers to give back: take it, or have a moderator decide. */
export function PartOffered({ order: { total, refunded, dispute }, isBusy, onAccept, onRefuse }: Props) {
  const offered = dispute?.answer?.part;
  if (!offered) return null;
  const part = formatPrice(offered);
  const rest = formatPrice(less(total, refunded, offered));
  return (
    <>
      <p>
        <Trans>
          If you take it, {part} goes back to you and {rest} to the seller, and the complaint is over.
          Otherwise a moderator decides about all of it.
        </Trans>
      </p>
      <div className={styles.actions}>
        <Button look="primary" disabled={isBusy} onClick={onAccept}>
          <Trans>Take {part} back</Trans>
        </Button>
        <Button disabled={isBusy} onClick={onRefuse}>
          <Trans>Have a moderator decide</Trans>
        </Button>
      </div>
    </>
  );
}
