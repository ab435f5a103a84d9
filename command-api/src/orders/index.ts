import type { Moment } from '../aggregate/execute.ts';
import { context } from '../context.ts';
import { snapshotsOf } from '../snapshots/snapshots-of.ts';
import { createEvidence } from './evidence/evidence.ts';
import { evidenceShowings } from './evidence/showings.store.ts';
import { forgetProviderEvents } from './forget-provider-events/job.ts';
import { heldOf } from './held.store.ts';
import { keepDeadlines } from './keep-deadlines/keep.ts';
import { leaveMarket, leaveWithPerson } from './leave-market/reaction.ts';
import { boughtTogetherMigration } from './migrations/2026-11-28-bought-together.ts';
import { ordersMigration } from './migrations/2026-11-28-orders.ts';
import { ordersOfPeopleMigration } from './migrations/2026-11-28-orders-of-people.ts';
import { stockOfListingMigration } from './migrations/2026-11-28-stock-of-listing.ts';
import { waitingOrdersMigration } from './migrations/2026-11-28-waiting-orders.ts';
import { answeredDisputesMigration } from './migrations/2026-11-29-answered-disputes.ts';
import { endingReturnsMigration } from './migrations/2026-11-29-ending-returns.ts';
import { failedRefundsMigration } from './migrations/2026-11-29-failed-refunds.ts';
import { keyedRequestsMigration } from './migrations/2026-11-29-keyed-requests.ts';
import { refundsWithinTotalMigration } from './migrations/2026-11-29-refunds-within-total.ts';
import { unpaidOrdersMigration } from './migrations/2026-11-30-unpaid-orders.ts';
import { calledOffMigration } from './migrations/2026-12-01-called-off.ts';
import { madeUpRefundsMigration } from './migrations/2026-12-01-made-up-refunds.ts';
import { oldProviderEventsMigration } from './migrations/2026-12-01-old-provider-events.ts';
import { createModeration } from './moderation/moderation.ts';
import { orderOperations } from './operations.ts';
import { orderEvent } from './order-kind.ts';
import { ordersInIdOrder } from './orders.store.ts';
import type { OwnTables } from './orders.table.ts';
import { createOrders } from './orders.ts';
import { ordersAt, placingAt, sandboxAt } from './orders-at.ts';
import { personalOrders } from './personal.ts';
import { runDueTasks } from './run-tasks/run-task.ts';
import { failedRefundsJob } from './settle-payment/failed-refunds-job.ts';

/** Orders: what is reserved for whom, whether it is paid, and where the money is. */
export const orders = context({
  migrations: {
    '2026-11-28-orders': ordersMigration,
    '2026-11-28-orders-of-people': ordersOfPeopleMigration,
    '2026-11-28-orders-stock-of-listing': stockOfListingMigration,
    '2026-11-28-orders-bought-together': boughtTogetherMigration,
    '2026-11-28-orders-waiting': waitingOrdersMigration,
    '2026-11-29-orders-answered-disputes': answeredDisputesMigration,
    '2026-11-29-orders-refunds-within-total': refundsWithinTotalMigration,
    '2026-11-29-orders-returns-ending': endingReturnsMigration,
    '2026-11-29-orders-refunds-failed': failedRefundsMigration,
    '2026-11-29-orders-keyed-requests': keyedRequestsMigration,
    '2026-11-30-orders-unpaid': unpaidOrdersMigration,
    '2026-12-01-orders-refunds-made-up': madeUpRefundsMigration,
    '2026-12-01-orders-old-provider-events': oldProviderEventsMigration,
    '2026-12-01-orders-called-off': calledOffMigration,
  },
  personal: personalOrders,
  reactions: [leaveMarket, leaveWithPerson],
  showings: (uploads, { postgres }) => evidenceShowings(postgres.withTables<OwnTables>(), uploads),
  jobs: [failedRefundsJob, forgetProviderEvents],
  loops: [
    { name: 'payment-tasks', everyMs: 500, round: (at) => runDueTasks(ordersAt(at, at)) },
    { name: 'order-deadlines', everyMs: 1000, round: (at) => keepDeadlines(ordersAt(at, at)) },
  ],
  open: (resources) => {
    const sandbox = sandboxAt(resources);
    const { sealing, config } = resources;
    const demandsDeclaration = config.REQUIRE_TRANSPORT_DECLARATION;
    const { uploadsOf, keptAt, namesOf } = resources.ask;
    const commands = (moment: Moment) =>
      createOrders({ ...placingAt(resources, moment), sandbox, uploadsOf, sealing, demandsDeclaration });
    return {
      commands,
      operations: (moment) => {
        const at = ordersAt(resources, moment);
        const moderation = createModeration({ db: at.db, namesOf });
        const evidence = createEvidence({ db: at.db, uploadsOf, keptAt });
        return orderOperations({ orders: commands(moment), moderation, evidence }, at);
      },
      answers: (moment) => ({ heldFor: (sellerId) => heldOf(ordersAt(resources, moment).db, sellerId) }),
      snapshots: (moment) => ({
        orders: snapshotsOf(
          (after, limit) => ordersInIdOrder(ordersAt(resources, moment).db, after, limit),
          (order, meta) => orderEvent({ type: 'order.snapshotted', after: order, changed: [] }, meta),
          moment,
        ),
      }),
    };
  },
});
