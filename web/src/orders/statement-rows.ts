import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { WalletEntry } from '@vivarium/contracts/money/http.ts';
import type { Cell } from '../format/csv.ts';
import { entryWords } from './words.ts';

/** @returns what has come and gone as a table with its heads, in the words of the page, for a spreadsheet. */
export function rowsOf(entries: readonly WalletEntry[]): Cell[][] {
  return [
    [t`Time`, t`Kind`, t`Order`, t`Amount`, t`Currency`, t`Balance`],
    ...entries.map(({ at, kind, orderId, amount, currency, balance }) => [
      ...[at, i18n._(entryWords[kind]), orderId, amount, currency, balance],
    ]),
  ];
}
