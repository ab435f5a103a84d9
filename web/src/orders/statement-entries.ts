import { moneyCommands } from '@vivarium/contracts/money/commands.ts';
import type { WalletEntry } from '@vivarium/contracts/money/http.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { call } from '../api/call.ts';

/** @returns all that has ever come and gone in a currency, the newest first. */
export async function allEntries(currency: Currency): Promise<WalletEntry[]> {
  const all: WalletEntry[] = [];
  let cursor: string | null | undefined;
  do {
    const query = { currency, limit: '100', ...(cursor && { cursor }) };
    const page = await call(moneyCommands.listWalletEntries, { query });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}
