import { operation } from '../shared/operation.ts';
import {
  trialBalanceSchema,
  walletSchema,
  walletStatementQuerySchema,
  walletStatementSchema,
  withdrawalSchema,
  withdrawBodySchema,
} from './http.ts';

/** What command-api tells of money, and does with it: what is true of money stands in its ledger and nowhere else. */
export const moneyCommands = {
  showWallet: operation({
    method: 'get',
    path: '/account/wallet',
    operationId: 'showWallet',
    tag: 'money',
    summary: 'What one has, what is on its way, and what has come and gone',
    token: 'required',
    success: { status: 200, description: 'The wallet', schema: walletSchema },
  }),
  listWalletEntries: operation({
    method: 'get',
    path: '/account/wallet/entries',
    operationId: 'listWalletEntries',
    tag: 'money',
    summary: 'All that has come and gone in a currency, the newest first: a statement, page by page',
    token: 'required',
    query: walletStatementQuerySchema,
    success: { status: 200, description: 'A page of entries', schema: walletStatementSchema },
  }),
  withdraw: operation({
    method: 'post',
    path: '/account/wallet/withdrawals',
    operationId: 'withdraw',
    tag: 'money',
    summary: 'Have money paid out',
    token: 'required',
    headers: ['Idempotency-Key'],
    body: withdrawBodySchema,
    success: { status: 201, description: 'On its way, or refused by the provider', schema: withdrawalSchema },
    problems: ['validation_failed', 'insufficient_funds', 'no_payout_account', 'idempotency_key_reused'],
  }),
  showTrialBalance: operation({
    method: 'get',
    path: '/admin/ledger/trial-balance',
    operationId: 'showTrialBalance',
    tag: 'moderation',
    summary: 'The sum of all entries of each currency, which is always 0',
    token: 'required',
    roles: ['moderator', 'admin'],
    success: { status: 200, description: 'The sums', schema: trialBalanceSchema },
  }),
};
