import { feature } from '../shared/feature.ts';
import { orderCommands } from './commands.ts';
import { inventoryEventSchema, orderEventSchema, transactionEventSchema } from './events.ts';
import { orderProblems } from './problems.ts';
import { orderQueries } from './queries.ts';

/** Orders, what they reserve and how they are paid. */
export const orders = feature({
  commands: orderCommands,
  queries: orderQueries,
  problems: orderProblems,
  events: { order: orderEventSchema, transaction: transactionEventSchema, inventory: inventoryEventSchema },
  readModels: { orders: { version: 2, source: 'order', private: true } },
});
