import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { couponCommands } from '@vivarium/contracts/coupons/commands.ts';
import type { CouponItem } from '@vivarium/contracts/coupons/http.ts';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { Refused } from '../api/Refused.tsx';
import { formatMoment } from '../format/moment.ts';
import { numberFormat } from '../format/number-format.ts';
import { formatPrice } from '../format/price.ts';
import { Button } from '../ui/Button.tsx';
import styles from './coupons.module.css';
import { couponsQuery } from './coupons-query.ts';

/** A coupon: what it takes off, for what, how often it was used, and the end of it. */
export function CouponRow({ coupon }: { coupon: CouponItem }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [isAsked, ask] = useState(false);
  const { id, version, code, percent, amount, minimum, until, uses, used, ended, bornBy } = coupon;
  const ending = useMutation({
    mutationFn: () => call(couponCommands.endCoupon, { params: { id } }, { version }),
    onSettled: () => client.invalidateQueries(couponsQuery),
  });
  const isOver = until !== null && Date.parse(until) <= Date.now();
  const off = percent === null ? amount && formatPrice(amount) : percentOf(percent);
  const from = minimum && formatPrice(minimum);
  const last = until && formatMoment(until);
  return (
    <li>
      <div className={styles.what}>
        <strong className={`${styles.code} tabular`}>{code}</strong>
        <span>
          <Trans>{off} off</Trans>
          {from && (
            <>
              , <Trans>from {from}</Trans>
            </>
          )}
          {last && !isOver && (
            <>
              , <Trans>until {last}</Trans>
            </>
          )}
        </span>
        {bornBy === 'marketplace' && (
          <span className={styles.quiet}>
            <Trans>For every listing; Vivarium bears it</Trans>
          </span>
        )}
      </div>
      <div className={styles.standing}>
        <span className="tabular">
          {uses === null ? (
            <Plural value={used} one="used once" other="used # times" />
          ) : (
            <Trans>
              used {used} of {uses}
            </Trans>
          )}
        </span>
        {ended || isOver ? (
          <span className={styles.quiet}>
            {ended ? <Trans>Ended</Trans> : <Trans>Its time is over</Trans>}
          </span>
        ) : isAsked ? (
          <span className={styles.actions}>
            <Button look="danger" disabled={ending.isPending} onClick={() => ending.mutate()}>
              <Trans>End it for good</Trans>
            </Button>
            <Button look="quiet" onClick={() => ask(false)}>
              <Trans>Keep it</Trans>
            </Button>
          </span>
        ) : (
          <Button look="link" aria-label={t`End ${code}`} onClick={() => ask(true)}>
            <Trans>End it</Trans>
          </Button>
        )}
      </div>
      <Refused reason={ending.error} />
    </li>
  );
}

function percentOf(percent: number): string {
  return numberFormat(undefined, { style: 'percent' }).format(percent / 100);
}
