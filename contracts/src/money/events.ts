import { z } from 'zod';
import { envelopeSchema } from '../shared/envelope.ts';
import { uuidSchema } from '../shared/id.ts';
import { moneySchema } from '../shared/money.ts';

/** Money that somebody has asked to be paid out, as events carry it. */
const withdrawalStateSchema = z.object({
  id: uuidSchema,
  version: z.int().positive(),
  personId: uuidSchema,
  amount: moneySchema,
});
export type WithdrawalState = z.infer<typeof withdrawalStateSchema>;

export const withdrawalEventSchema = envelopeSchema.extend({
  /** The provider has refused it for good: the money is in the wallet again. */
  type: z.enum(['withdrawal.failed']),
  data: z.object({ withdrawal: withdrawalStateSchema, changed: z.array(z.string()) }),
});
export type WithdrawalEvent = z.infer<typeof withdrawalEventSchema>;
