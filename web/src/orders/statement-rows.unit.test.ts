import { expect, it } from 'vitest';
import { rowsOf } from './statement-rows.ts';

it('says in words what has come and gone, as the page does, and sums as a spreadsheet reads them', () => {
  const at = '2026-11-28T10:00:00.000Z';
  const sale = { id: 'e', at, kind: 'release', orderId: 'o', amount: '149.00', currency: 'USD' } as const;
  expect(rowsOf([{ ...sale, previousBalance: '1.00', balance: '150.00' }])).toEqual([
    ['Time', 'Kind', 'Order', 'Amount', 'Currency', 'Balance'],
    [at, 'Paid for a sale', 'o', '149.00', 'USD', '150.00'],
  ]);
});
