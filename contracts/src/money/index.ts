import { feature } from '../shared/feature.ts';
import { moneyCommands } from './commands.ts';
import { withdrawalEventSchema } from './events.ts';

/** Wallets and the ledger behind them. */
export const money = feature({
  commands: moneyCommands,
  problems: { insufficient_funds: 422, no_payout_account: 422 },
  events: { withdrawal: withdrawalEventSchema },
});
