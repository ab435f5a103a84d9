import { z } from 'zod';

/** What an order is. Money has states of its own beside it; see {@link file://./state.ts}. */
export const orderStatusSchema = z.enum([
  'pending',
  'confirmed',
  'shipped',
  'delivered',
  'cancelled',
  'returned',
]);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

/** Who makes an order move: its two parties, a moderator, the payment provider, or the clock. */
export const partySchema = z.enum(['buyer', 'seller', 'moderator', 'provider', 'clock']);
export type Party = z.infer<typeof partySchema>;
