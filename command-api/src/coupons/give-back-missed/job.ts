import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import { eachDue } from '../../background/each-due.ts';
import type { Job } from '../../context.ts';
import { giveUpUse } from '../coupons.store.ts';
import type { OwnTables } from '../coupons.table.ts';
import { isGivenBack } from '../give-back-use.ts';
import { type CalledOffViews, unheardOf } from './called-off.store.ts';

const AT_A_TIME = 500;

/**
 * Gives back what orders have used that came to nothing, where the event that tells so was lost or buried: who has a coupon once
 * would have it never again. What is on its way just now may come to be given back here first: it is given back once.
 */
export const giveBackMissed: Job = {
  name: 'give-back-coupons',
  schedule: '27 * * * *',
  run: async ({ postgres }) => {
    const db = postgres.withTables<OwnTables>();
    const orders = await unheardOf(postgres.withTables<OwnTables & CalledOffViews>(), AT_A_TIME);
    await eachDue(orders.filter(isGivenBack), async ({ id }) => {
      await inTransaction(db, undefined, (transaction) => giveUpUse(transaction, id));
      return true;
    });
  },
};
