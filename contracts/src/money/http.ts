import { z } from 'zod';
import { toldMoneySchema, wireMoneySchema } from '../shared/money.ts';

export const walletSchema = z.object({
  balances: z.array(
    z.object({
      currency: z.string(),
      /** Decimal strings: what can be withdrawn, and what is held for orders that are on their way. */
      available: z.string(),
      pending: z.string(),
    }),
  ),
  entries: z.array(
    z.object({
      id: z.string(),
      at: z.iso.datetime(),
      kind: z.string(),
      orderId: z.string().nullable(),
      amount: z.string(),
      currency: z.string(),
      previousBalance: z.string(),
      balance: z.string(),
    }),
  ),
});
export type Wallet = z.infer<typeof walletSchema>;

export const withdrawBodySchema = z.strictObject({ amount: wireMoneySchema });
export type WithdrawBody = z.infer<typeof withdrawBodySchema>;
export const withdrawalSchema = z.object({
  id: z.string(),
  version: z.int(),
  status: z.enum(['pending', 'paid', 'failed']),
  amount: toldMoneySchema,
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

export const trialBalanceSchema = z.object({
  currencies: z.array(
    z.object({ currency: z.string(), sum: z.string(), accounts: z.int(), entries: z.int() }),
  ),
});
export type TrialBalance = z.infer<typeof trialBalanceSchema>;
