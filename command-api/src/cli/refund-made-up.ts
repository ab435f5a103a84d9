import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { z } from 'zod';
import { openPostgres } from '../aggregate/postgres/database.ts';
import { notifyOutbox } from '../aggregate/postgres/notify.ts';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';
import { ordersAt } from '../orders/orders-at.ts';
import { noteMadeUp } from '../orders/settle-payment/failed-refunds.ts';
import { orderConfig, paymentConfig } from '../payments/config.ts';

/** `refund-made-up.ts <order>`: its buyer has got in another way what their bank had sent back, and is told so. */
const [order = ''] = process.argv.slice(2);
const id = decodeId(order);
if (id === undefined) {
  console.error('usage: refund-made-up.ts <order, as the job failed-refunds names it>');
  process.exit(2);
}
const settings = z.object({ POSTGRES_URL: z.string().min(1), ...orderConfig, ...paymentConfig });
const config = readConfig(settings);
const postgres = openPostgres<AggregateTables>(config.POSTGRES_URL, {
  ...{ name: 'refund-made-up', max: 2 },
  onError: () => {},
});
try {
  const at = { postgres: postgres.db, hint: { postgres: () => {} }, config };
  if (await noteMadeUp(ordersAt(at, { clock: systemClock, newId: newUuidV7 }), id)) {
    await notifyOutbox(postgres.db);
    console.log(`${order}: its buyer is told.`);
  } else {
    console.error(`${order}: nothing is owed to its buyer.`);
    process.exitCode = 1;
  }
} finally {
  await postgres.close();
}
