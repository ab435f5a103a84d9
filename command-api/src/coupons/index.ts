import type { Transaction } from 'kysely';
import { context } from '../context.ts';
import type { CouponTables, OwnTables } from './coupons.table.ts';
import { createCoupons } from './coupons.ts';
import { giveBackMissed } from './give-back-missed/job.ts';
import { giveBackUse } from './give-back-use.ts';
import { couponsMigration } from './migrations/2026-11-28-coupons.ts';
import { couponOperations } from './operations.ts';
import { personalCoupons } from './personal.ts';
import { takeCoupon } from './take-coupon/take.ts';

/** Coupons: what makes a purchase cheaper, once for each person, and who bears it. */
export const coupons = context({
  migrations: { '2026-11-28-coupons': couponsMigration },
  personal: personalCoupons,
  reactions: [giveBackUse],
  jobs: [giveBackMissed],
  open: ({ postgres }) => {
    const commands = (moment: Omit<Parameters<typeof createCoupons>[0], 'db'>) =>
      createCoupons({ ...moment, db: postgres.withTables<OwnTables>() });
    return {
      commands,
      operations: (moment) => couponOperations(commands(moment)),
      answers: () => ({
        discounts: (transaction, taking) =>
          takeCoupon(transaction as unknown as Transaction<CouponTables>, taking),
      }),
    };
  },
});
