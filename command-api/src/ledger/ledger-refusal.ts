/** Why the ledger does not move money. */
export type LedgerReason =
  | 'changed'
  | 'key_reused'
  | 'not_covered'
  | 'mixed_currencies'
  | 'no_such_hold'
  | 'resolved';

const reasons: Readonly<Record<string, LedgerReason>> = {
  LG001: 'changed',
  LG002: 'key_reused',
  LG003: 'not_covered',
  LG004: 'mixed_currencies',
  LG005: 'no_such_hold',
  LG006: 'resolved',
};

/** What the tables refuse themselves. Keys are unique there, for two that come with one at the same moment. */
const reasonsOfTables: Readonly<Record<string, LedgerReason>> = {
  account_is_covered: 'not_covered',
  transfer_pkey: 'key_reused',
  hold_pkey: 'key_reused',
};

/** What the database says where the ledger refuses. */
export class LedgerRefusal extends Error {
  override readonly name = 'LedgerRefusal';
  readonly reason: LedgerReason;

  constructor(reason: LedgerReason, cause: unknown) {
    super(`the ledger refuses: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** @returns the refusal that an error of the database stands for; undefined: it is another error. */
export function ledgerRefusal(error: unknown): LedgerRefusal | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const byTable = 'constraint' in error ? reasonsOfTables[String(error.constraint)] : undefined;
  const reason = byTable ?? reasons[String(error.code)];
  return reason && new LedgerRefusal(reason, error);
}
