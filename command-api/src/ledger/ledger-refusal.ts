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
  const isUncovered = 'constraint' in error && error.constraint === 'account_is_covered';
  const reason = isUncovered ? 'not_covered' : reasons[String(error.code)];
  return reason && new LedgerRefusal(reason, error);
}
