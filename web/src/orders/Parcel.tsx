import { Trans, useLingui } from '@lingui/react/macro';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { formatDay } from '../format/date.ts';
import styles from './orders.module.css';
import { declarationWords } from './words.ts';

/** How something was sent, when it is expected, and what the seller has confirmed of it. */
export function Parcel({ shipping }: { shipping: NonNullable<OrderItem['shipping']> }) {
  const { i18n } = useLingui();
  const { method, trackingNumber, estimatedDelivery, declared } = shipping;
  const expected = formatDay(estimatedDelivery);
  return (
    <>
      {method}, {trackingNumber}. <Trans>Expected on {expected}.</Trans>
      {declared && (
        <>
          {' '}
          <Trans>The seller confirmed:</Trans>
          <ul className={styles.declared}>
            {declared.map((one) => (
              <li key={one}>{i18n._(declarationWords[one])}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
