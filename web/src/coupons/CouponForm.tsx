import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { couponCommands } from '@vivarium/contracts/coupons/commands.ts';
import { MOST_PERCENT } from '@vivarium/contracts/coupons/http.ts';
import { type Currency, currencies } from '@vivarium/contracts/shared/currency.ts';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { useAttempt } from '../api/attempt.ts';
import { call } from '../api/call.ts';
import { Refused } from '../api/Refused.tsx';
import { roleOf } from '../api/role-of.ts';
import { useSession } from '../api/use-session.ts';
import { useWritten } from '../api/written.ts';
import { useReaderCurrency } from '../format/reader-currency.ts';
import { AmountField } from '../ui/AmountField.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { type CouponField, couponBodyOf, type WrittenCoupon, writtenCouponSchema } from './coupon-body.ts';
import styles from './coupons.module.css';
import { couponsQuery } from './coupons-query.ts';

/** Makes a coupon: for one's own listings, or, as a moderator, for everybody's. */
export function CouponForm() {
  const { t } = useLingui();
  const client = useQueryClient();
  const mayForAll = roleOf(useSession()) !== 'user';
  const currency = useReaderCurrency();
  const empty: WrittenCoupon = {
    ...{ code: '', kind: 'percent', off: '', currency, minimum: '', lastDay: '', uses: '' },
  };
  const [written, write] = useWritten('coupon', writtenCouponSchema, empty);
  const [isForAll, setForAll, forgetForAll] = useWritten('coupon for all', z.boolean(), false);
  const [wrong, setWrong] = useState<readonly CouponField[]>([]);
  const attempt = useAttempt();
  const change = (parts: Partial<WrittenCoupon>) => write({ ...written, ...parts });
  const making = useMutation({
    mutationFn: async (body: Extract<ReturnType<typeof couponBodyOf>, { body: unknown }>['body']) => {
      const operation = isForAll ? couponCommands.makeCouponForAll : couponCommands.makeCoupon;
      return call(operation, { body }, { idempotencyKey: attempt.keyFor([isForAll, body]) });
    },
    onSuccess: async () => {
      // The same once more is another coupon: the one before may have ended.
      attempt.forget();
      write({ ...empty, currency: written.currency });
      forgetForAll();
      announce(t`The coupon is made.`);
      await client.invalidateQueries(couponsQuery);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (making.isPending) return;
    const read = couponBodyOf(written, new Date());
    setWrong('wrong' in read ? read.wrong : []);
    if ('body' in read) making.mutate(read.body);
  };
  const isPercent = written.kind === 'percent';
  const unit = isPercent ? '%' : written.currency;
  const needsCurrency = !isPercent || written.minimum !== '';
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Refused reason={making.error} />
      <Field
        label={t`Code`}
        hint={t`What buyers type: 4 to 24 letters, digits and hyphens, capitals or not.`}
        error={wrong.includes('code') ? t`4 to 24 letters, digits and hyphens, such as SPRING-26` : undefined}
      >
        {(control) => (
          <input
            {...control}
            autoCapitalize="characters"
            autoComplete="off"
            maxLength={24}
            spellCheck={false}
            value={written.code}
            onChange={({ target }) => change({ code: target.value })}
          />
        )}
      </Field>
      <fieldset className={styles.choices}>
        <legend>
          <Trans>What it takes off</Trans>
        </legend>
        {(['percent', 'amount'] as const).map((kind) => (
          <label key={kind} className={styles.choice}>
            <input
              type="radio"
              name="kind"
              checked={written.kind === kind}
              onChange={() => change({ kind })}
            />
            {kind === 'percent' ? <Trans>A part of the price</Trans> : <Trans>A sum of the purchase</Trans>}
          </label>
        ))}
      </fieldset>
      <AmountField
        label={t`Off, in ${unit}`}
        error={
          wrong.includes('off')
            ? isPercent
              ? t`A whole number from 1 to ${MOST_PERCENT}`
              : t`A sum of more than nothing`
            : undefined
        }
        typed={written.off}
        onType={(off) => change({ off })}
      />
      <AmountField
        label={t`Only from a purchase of`}
        optional
        error={wrong.includes('minimum') ? t`A sum, or nothing` : undefined}
        typed={written.minimum}
        onType={(minimum) => change({ minimum })}
      />
      {needsCurrency && (
        <Field label={t`Currency`}>
          {(control) => (
            <select
              {...control}
              value={written.currency}
              onChange={({ target }) => change({ currency: target.value as Currency })}
            >
              {currencies.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        label={t`Last day`}
        optional
        error={wrong.includes('lastDay') ? t`A day that is not over, or none` : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="date"
            value={written.lastDay}
            onChange={({ target }) => change({ lastDay: target.value })}
          />
        )}
      </Field>
      <Field
        label={t`How often at most, by all together`}
        optional
        error={wrong.includes('uses') ? t`A whole number of 1 or more, or nothing` : undefined}
      >
        {(control) => (
          <input
            {...control}
            className={`${control.className} tabular`}
            inputMode="numeric"
            maxLength={7}
            value={written.uses}
            onChange={({ target }) => change({ uses: target.value })}
          />
        )}
      </Field>
      {mayForAll && (
        <label className={styles.choice}>
          <input type="checkbox" checked={isForAll} onChange={() => setForAll(!isForAll)} />
          <Trans>For every listing; Vivarium bears it</Trans>
        </label>
      )}
      <p className={styles.quiet}>
        {isForAll ? (
          <Trans>Sellers get what they would have got without it.</Trans>
        ) : (
          <Trans>It is good for your own listings, and you bear it: you get so much less.</Trans>
        )}
      </p>
      <div>
        <Button look="primary" type="submit" aria-disabled={making.isPending}>
          <Trans>Make the coupon</Trans>
        </Button>
      </div>
    </form>
  );
}
