import type { CouponBody } from '@vivarium/contracts/coupons/http.ts';
import { couponCodeSchema, MOST_PERCENT, MOST_USES } from '@vivarium/contracts/coupons/http.ts';
import { type Currency, currencies } from '@vivarium/contracts/shared/currency.ts';
import { z } from 'zod';
import { readAmount, readMeasured } from '../format/amount.ts';

/** A coupon as it is written, whether it is whole or not. */
export const writtenCouponSchema = z.object({
  code: z.string(),
  kind: z.enum(['percent', 'amount']),
  /** The percent or the sum, as it is typed. */
  off: z.string(),
  currency: z.enum(currencies),
  /** Empty: none. */
  minimum: z.string(),
  /** The last day on which it is good, `2026-12-24`; empty: no end. */
  lastDay: z.string(),
  uses: z.string(),
});
export type WrittenCoupon = z.infer<typeof writtenCouponSchema>;

/** Money as it is sent. */
type Sent<Body> = Omit<Body, 'amount' | 'minimum'> & {
  amount?: { amount: string; currency: Currency };
  minimum?: { amount: string; currency: Currency };
};
export type CouponField = 'code' | 'off' | 'minimum' | 'lastDay' | 'uses';

/**
 * Reads what somebody has written. Pure, but for the zone of the reader: a last day is good to its end where they are.
 * @returns the body to send, or the fields that are not right
 */
export function couponBodyOf(
  written: WrittenCoupon,
  now: Date,
): { body: Sent<CouponBody> } | { wrong: CouponField[] } {
  const { kind, currency } = written;
  const code = couponCodeSchema.safeParse(written.code);
  const off = kind === 'percent' ? readPercent(written.off) : readAmount(written.off, currency);
  const isOff =
    off !== undefined &&
    Number(off) > 0 &&
    (kind === 'amount' || (Number.isInteger(Number(off)) && Number(off) <= MOST_PERCENT));
  const minimum = written.minimum.trim() === '' ? null : readAmount(written.minimum, currency);
  const uses = written.uses.trim() === '' ? null : Number(written.uses);
  const until = written.lastDay === '' ? null : new Date(`${written.lastDay}T23:59:59.999`);
  const wrong: CouponField[] = [
    ...(code.success ? [] : (['code'] as const)),
    ...(isOff ? [] : (['off'] as const)),
    ...(minimum === undefined ? (['minimum'] as const) : []),
    ...(until === null || until > now ? [] : (['lastDay'] as const)),
    ...(uses === null || (Number.isInteger(uses) && uses >= 1 && uses <= MOST_USES)
      ? []
      : (['uses'] as const)),
  ];
  if (wrong.length > 0 || !code.success || off === undefined) return { wrong };
  return {
    body: {
      code: code.data,
      ...(kind === 'percent' ? { percent: Number(off) } : { amount: { amount: off, currency } }),
      ...(typeof minimum === 'string' && { minimum: { amount: minimum, currency } }),
      ...(until && { until: until.toISOString() }),
      ...(uses !== null && { uses }),
    },
  };
}

/** Digits, with or without the sign: money is no percent. */
function readPercent(text: string): string | undefined {
  const percent = readMeasured(text, { '%': 0 });
  return Number.isNaN(percent) ? undefined : String(percent);
}
