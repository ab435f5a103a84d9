/** What may be asked of a ledger, by keys and accounts of a test. */
export type Command = Move<'transfer'> | Move<'hold'> | { kind: 'resolve'; key: string; posted: number };

interface Move<Kind extends 'transfer' | 'hold' = 'transfer' | 'hold'> {
  kind: Kind;
  key: string;
  from: ModelAccount;
  to: ModelAccount;
  amount: number;
}

export interface ModelAccount {
  /** Its place among the accounts of the test. */
  name: string;
  currency: string;
  mayBeNegative: boolean;
}

/** `done`: now; `known`: before, in the same words; otherwise the code of the refusal. */
export type Outcome = 'done' | 'known' | 'key_reused' | 'not_covered' | 'mixed' | 'no_such_hold' | 'resolved';

interface Balance {
  balance: number;
  held: number;
  version: number;
}

interface Hold extends Move {
  posted: number | undefined;
}

/** The ledger once more, as simply as it can be said, in memory: what the database does is compared with it. */
export class LedgerModel {
  readonly balances = new Map<string, Balance>();
  readonly #transfers = new Map<string, Command>();
  readonly #holds = new Map<string, Hold>();

  get transfers(): number {
    return this.#transfers.size;
  }

  take(command: Command): Outcome {
    switch (command.kind) {
      case 'transfer':
        return this.#move(command, 0);
      case 'hold':
        return this.#hold(command);
      case 'resolve':
        return this.#resolve(command.key, command.posted);
    }
  }

  #of({ name }: ModelAccount): Balance {
    const known = this.balances.get(name) ?? { balance: 0, held: 0, version: 0 };
    this.balances.set(name, known);
    return known;
  }

  #move(one: Move, fromHeld: number): Outcome {
    const { key, from, to, amount } = one;
    const [debit, credit] = [this.#of(from), this.#of(to)];
    const before = this.#transfers.get(key);
    if (before !== undefined) return isSame(before, one) ? 'known' : 'key_reused';
    if (!from.mayBeNegative && debit.balance - amount < debit.held - fromHeld) return 'not_covered';
    if (from.currency !== to.currency) return 'mixed';
    debit.balance -= amount;
    debit.held -= fromHeld;
    debit.version += 1;
    credit.balance += amount;
    credit.version += 1;
    this.#transfers.set(key, one);
    return 'done';
  }

  #hold(one: Move): Outcome {
    const { key, from, to, amount } = one;
    const debit = this.#of(from);
    this.#of(to);
    const before = this.#holds.get(key);
    if (before !== undefined) return isSame(before, one) ? 'known' : 'key_reused';
    if (!from.mayBeNegative && debit.balance - debit.held < amount) return 'not_covered';
    debit.held += amount;
    this.#holds.set(key, { ...one, posted: undefined });
    return 'done';
  }

  #resolve(key: string, posted: number): Outcome {
    const hold = this.#holds.get(key);
    if (hold === undefined) return 'no_such_hold';
    if (hold.posted !== undefined) return hold.posted === posted ? 'known' : 'resolved';
    if (posted < 0 || posted > hold.amount) return 'not_covered';
    if (posted === 0) this.#of(hold.from).held -= hold.amount;
    else {
      const outcome = this.#move({ ...hold, key: `${key}/posted`, amount: posted }, hold.amount);
      if (outcome !== 'done') return outcome;
    }
    hold.posted = posted;
    return 'done';
  }
}

function isSame(one: Command, other: Command): boolean {
  if (one.kind === 'resolve' || other.kind === 'resolve') return false;
  return one.from === other.from && one.to === other.to && one.amount === other.amount;
}
