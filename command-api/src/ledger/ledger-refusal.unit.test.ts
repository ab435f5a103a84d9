import { expect, it } from 'vitest';
import { LedgerRefusal, ledgerRefusal } from './ledger-refusal.ts';

const said = (parts: object) => Object.assign(new Error('said by the database'), parts);

it.each([
  ['LG001', 'changed'],
  ['LG002', 'key_reused'],
  ['LG003', 'not_covered'],
  ['LG004', 'mixed_currencies'],
  ['LG005', 'no_such_hold'],
  ['LG006', 'resolved'],
])('what the ledger says in its code %s is told as %s, with what it comes from', (code, reason) => {
  const error = said({ code });
  const refusal = ledgerRefusal(error);
  expect(refusal).toBeInstanceOf(LedgerRefusal);
  expect(refusal).toMatchObject({ name: 'LedgerRefusal', reason, cause: error });
  expect(refusal?.message).toBe(`the ledger refuses: ${reason}`);
});

it.each([
  ['23514', 'account_is_covered', 'not_covered'],
  ['23505', 'transfer_pkey', 'key_reused'],
  ['23505', 'hold_pkey', 'key_reused'],
])('what a table refuses itself, %s of %s, is told as %s', (code, constraint, reason) => {
  expect(ledgerRefusal(said({ code, constraint }))?.reason).toBe(reason);
});

it('what is no refusal of the ledger is none', () => {
  const others = [
    new Error('connection lost'),
    said({ code: '23505' }),
    said({ code: '23514', constraint: 'hold_posted_check' }),
    said({ constraint: 'account_is_covered' }),
    { code: 'LG001' },
    null,
  ];
  for (const error of others) expect(ledgerRefusal(error)).toBeUndefined();
});
