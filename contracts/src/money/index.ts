import { feature } from '../shared/feature.ts';
import { moneyCommands } from './commands.ts';

/** Wallets and the ledger behind them. */
export const money = feature({
  commands: moneyCommands,
  problems: { insufficient_funds: 422 },
});
