import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Outage } from '../api/Outage.tsx';
import { CouponForm } from './CouponForm.tsx';
import { CouponRow } from './CouponRow.tsx';
import styles from './coupons.module.css';
import { couponsQuery } from './coupons-query.ts';

/** `/coupons`: those that one has made, how often they were used, and one more. */
export function CouponsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(couponsQuery);
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.page} aria-busy={data === undefined}>
      <title>{t`Coupons – Vivarium`}</title>
      <header className={styles.head}>
        <h1>
          <Trans>Coupons</Trans>
        </h1>
        <p className={styles.quiet}>
          <Trans>Whoever types the code at the checkout pays less. Each person can use it once.</Trans>
        </p>
      </header>
      {data?.items.length === 0 && (
        <p className={styles.quiet}>
          <Trans>You have made none yet.</Trans>
        </p>
      )}
      {data !== undefined && data.items.length > 0 && (
        <ul className={styles.list}>
          {data.items.map((coupon) => (
            <CouponRow key={coupon.id} coupon={coupon} />
          ))}
        </ul>
      )}
      <h2>
        <Trans>Make a coupon</Trans>
      </h2>
      <CouponForm />
    </div>
  );
}
