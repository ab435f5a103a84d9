import type pg from 'pg';

/** A ledger that is measured: how one transfer goes over from an account to another, by their numbers. */
export interface Side {
  name: string;
  /** Of an empty database. */
  url: string;
  /** Sets it up with so many accounts, each of which may go below nothing. */
  open(accounts: number): Promise<void>;
  transfer(client: pg.Client, from: number, to: number, amount: number): Promise<void>;
  /** @returns what is wrong with it afterwards, in words */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}
