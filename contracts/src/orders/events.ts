import { z } from 'zod';
import { envelopeSchema } from '../shared/envelope.ts';
import { inventoryStateSchema, orderStateSchema, transactionStateSchema } from './state.ts';

export const orderEventTypeSchema = z.enum([
  'order.placed',
  'order.confirmed',
  'order.shipped',
  'order.delivered',
  'order.cancelled',
  'order.returned',
  /** Its status stays: something is asked for, disputed, or paid back in part. */
  'order.changed',
  'order.snapshotted',
]);
export type OrderEventType = z.infer<typeof orderEventTypeSchema>;

export const orderEventSchema = envelopeSchema.extend({
  type: orderEventTypeSchema,
  data: z.object({ order: orderStateSchema, changed: z.array(z.string()) }),
});
export type OrderEvent = z.infer<typeof orderEventSchema>;

export const transactionEventSchema = envelopeSchema.extend({
  type: z.enum([
    'transaction.initiated',
    'transaction.authorised',
    'transaction.completed',
    'transaction.failed',
    'transaction.refunded',
    'transaction.changed',
  ]),
  data: z.object({ transaction: transactionStateSchema, changed: z.array(z.string()) }),
});
export type TransactionEvent = z.infer<typeof transactionEventSchema>;

export const inventoryEventSchema = envelopeSchema.extend({
  type: z.enum(['inventory.reserved', 'inventory.released', 'inventory.sold', 'inventory.changed']),
  data: z.object({ inventory: inventoryStateSchema, changed: z.array(z.string()) }),
});
export type InventoryEvent = z.infer<typeof inventoryEventSchema>;
