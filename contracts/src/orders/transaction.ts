import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';
import { toldMoneySchema } from '../shared/money.ts';
import { escrowSchema } from './state.ts';

/** Somebody else's transaction is none. */
export const ofTransaction = {
  schema: z.object({ id: publicIdSchema }),
  absent: { code: 'transaction_not_found', message: 'There is no such transaction.' },
} as const;

/** How buyers pay: at the provider, by card. */
export const paymentMethodSchema = z.enum(['card']);

/**
 * What an order is to the books: who pays whom how much. `failed`: it came to nothing before anybody had paid, and will not be
 * paid any more.
 */
export const transactionStatusSchema = z.enum(['pending', 'completed', 'refunded', 'failed']);

/** An order as a transaction, for its two parties; its id is that of the order. */
export const toldTransactionSchema = z.object({
  id: z.string(),
  version: z.int(),
  listingId: z.string(),
  buyerId: z.string(),
  sellerId: z.string(),
  ...toldMoneySchema.shape,
  status: transactionStatusSchema,
  /** The provider’s name for the payment; null: the provider has not answered yet, and is asked again. */
  paymentProviderId: z.string().nullable(),
  escrowStatus: escrowSchema,
  paymentMethod: paymentMethodSchema,
  /** Ours for the payment, and where its buyer pays. */
  payment: z.object({ id: z.string(), provider: z.string(), url: z.string() }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type ToldTransaction = z.infer<typeof toldTransactionSchema>;
