import { z } from 'zod';
import { currencySchema, someMoneySchema, toldMoneySchema } from '../shared/money.ts';
import { wholeNumberText } from '../shared/query-values.ts';

/** Why money has moved, as the ledger says it. */
export const transferKindSchema = z.enum([
  'payment',
  'release',
  'fee',
  'refund',
  'withdrawal',
  'discount',
  'chargeback',
  'fee_returned',
]);
export type TransferKind = z.infer<typeof transferKindSchema>;

const walletEntrySchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  kind: transferKindSchema,
  orderId: z.string().nullable(),
  amount: z.string(),
  currency: z.string(),
  previousBalance: z.string(),
  balance: z.string(),
});
export type WalletEntry = z.infer<typeof walletEntrySchema>;

export const walletSchema = z.object({
  balances: z.array(
    z.object({
      currency: z.string(),
      /** Decimal strings: what can be withdrawn, and what is held for orders that are on their way. */
      available: z.string(),
      pending: z.string(),
    }),
  ),
  /** The latest of all currencies; {@link walletStatementSchema} has all of one. */
  entries: z.array(walletEntrySchema),
});
export type Wallet = z.infer<typeof walletSchema>;

/** The query string of `GET /account/wallet/entries`. */
export const walletStatementQuerySchema = z.strictObject({
  currency: currencySchema,
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, 'is none that was given')
    .optional(),
  limit: wholeNumberText(1, 100).optional(),
});
export const walletStatementSchema = z.object({
  items: z.array(walletEntrySchema),
  nextCursor: z.string().nullable(),
});
export type WalletStatement = z.infer<typeof walletStatementSchema>;

export const withdrawBodySchema = z.strictObject({ amount: someMoneySchema });
export type WithdrawBody = z.infer<typeof withdrawBodySchema>;
export const withdrawalSchema = z.object({
  id: z.string(),
  version: z.int(),
  /** `failed`: the provider has refused it, and it is in the wallet again. */
  status: z.enum(['pending', 'paid', 'failed']),
  amount: toldMoneySchema,
});

export const trialBalanceSchema = z.object({
  currencies: z.array(
    z.object({ currency: z.string(), sum: z.string(), accounts: z.int(), entries: z.int() }),
  ),
});
