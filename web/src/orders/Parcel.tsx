import { Trans, useLingui } from '@lingui/react/macro';
import type { Declaration } from '@vivarium/contracts/orders/declarations.ts';
import { expectedDayOf } from '@vivarium/contracts/orders/expected-day.ts';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { formatDay } from '../format/date.ts';
import styles from './orders.module.css';
import { declarationWords } from './words.ts';

interface Props {
  shipping: NonNullable<OrderItem['shipping']>;
  /** Whether its seller reads it. */
  isOwn?: boolean;
}

/** How something was sent, when it is expected, and what the seller has confirmed of it, and what not. */
export function Parcel({ shipping, isOwn = false }: Props) {
  const { method, trackingNumber, estimatedDelivery, declared = [], undeclared } = shipping;
  const expected = formatDay(expectedDayOf(estimatedDelivery) ?? estimatedDelivery);
  return (
    <>
      {method}, {trackingNumber}. <Trans>Expected on {expected}.</Trans>
      {declared.length > 0 && (
        <>
          {' '}
          {isOwn ? <Trans>You confirmed:</Trans> : <Trans>The seller confirmed:</Trans>}
          <Declarations of={declared} />
        </>
      )}
      {undeclared.length > 0 && (
        <>
          {' '}
          {isOwn ? <Trans>You did not confirm:</Trans> : <Trans>The seller did not confirm:</Trans>}
          <Declarations of={undeclared} />
        </>
      )}
    </>
  );
}

function Declarations({ of }: { of: readonly Declaration[] }) {
  const { i18n } = useLingui();
  return (
    <ul className={styles.declared}>
      {of.map((one) => (
        <li key={one}>{i18n._(declarationWords[one])}</li>
      ))}
    </ul>
  );
}
