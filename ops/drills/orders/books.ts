import { DatabaseSync } from 'node:sqlite';
import type { Postgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import { faultsOf } from '@vivarium/command-api/ledger/ledger.store.ts';
import type { LedgerTables } from '@vivarium/command-api/ledger/ledger.table.ts';
import type { Intent } from '@vivarium/command-api/payments/sandbox/intent.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import type pg from 'pg';

/** Everything that is written down of orders, on both sides: ours, and the provider's. */
export interface Books {
  orders: OrderState[];
  /** By the id of the order. */
  reservations: ReadonlyMap<string, { quantity: number; state: string }>;
  stocks: { listing_id: string; quantity: number; reserved: number; sold: number }[];
  /** What is to be asked of the provider yet, events on their way, and what the provider has not told us yet. */
  unfinished: { tasks: number; events: number; withdrawals: number; untold: number };
  /** What is to be asked of the provider yet, what for and why it is not done, in words. */
  waiting: string[];
  holds: { key: string; state: string; posted: string | null; transfers: number }[];
  paidOut: number;
  /** What is on the account that stands for the provider, and on all escrows together. */
  atProvider: number;
  inEscrow: number;
  /** What the ledger says against itself. */
  ledgerFaults: string[];
  intents: Intent[];
  /** Transfers that the provider has made to sellers. */
  transfersOut: number;
}

/** Where it is written. */
export interface Written {
  pool: pg.Pool;
  ledger: Postgres<LedgerTables>;
  /** The file of the sandbox. */
  bookPath: string;
}

/** Reads both books, the provider's first: what it had told us by then is in ours. */
export async function readBooks({ pool, ledger, bookPath }: Written): Promise<Books> {
  const { untold, ...provider } = atProvider(bookPath);
  const rows = async <Row>(text: string) => (await pool.query(text)).rows as Row[];
  const number = async (text: string) => Number((await rows<{ n: string }>(text))[0]?.n ?? 0);
  const [orders, reservations, stocks, holds] = await Promise.all([
    rows<{ state: OrderState }>('select state from orders.order'),
    rows<{ order_id: string; quantity: number; state: string }>('select * from orders.reservation'),
    rows<Books['stocks'][number]>('select listing_id, quantity, reserved, sold from orders.stock'),
    rows<{ key: string; state: string; posted: string | null; transfers: string }>(
      `select h.key, h.state, h.posted, (select count(*) from ledger.transfer t where t.key = h.key || '/posted') as transfers
       from ledger.hold h`,
    ),
  ]);
  const balance = (kind: string) =>
    number(`select coalesce(sum(balance), 0) as n from ledger.account where kind = '${kind}'`);
  return {
    orders: orders.map(({ state }) => state),
    reservations: new Map(reservations.map(({ order_id, ...one }) => [order_id, one])),
    stocks,
    unfinished: {
      tasks: await number('select count(*) as n from orders.task where not done'),
      events: await number('select count(*) as n from outbox'),
      withdrawals: await number("select count(*) as n from money.withdrawal where status = 'pending'"),
      untold,
    },
    waiting: (
      await rows<{ words: string }>(
        "select kind || ' after ' || attempts || ' attempts: ' || coalesce(error, 'no error') as words from orders.task where not done",
      )
    ).map(({ words }) => words),
    holds: holds.map(({ transfers, ...one }) => ({ ...one, transfers: Number(transfers) })),
    paidOut: await number("select coalesce(sum(amount), 0) as n from money.withdrawal where status = 'paid'"),
    atProvider: await balance('provider'),
    inEscrow: await balance('escrow'),
    ledgerFaults: await faultsOf(ledger.db),
    ...provider,
  };
}

function atProvider(path: string): Pick<Books, 'intents' | 'transfersOut'> & { untold: number } {
  const book = new DatabaseSync(path, { readOnly: true });
  try {
    const all = (kind: string) =>
      book
        .prepare('select body from thing where kind = ?')
        .all(kind)
        .map(({ body }) => JSON.parse(String(body)) as unknown);
    const answers = all('answer') as { asked: string; answer: { object?: string; amount?: number } }[];
    const transfers = answers.filter(({ answer }) => answer.object === 'transfer');
    return {
      intents: all('intent') as Intent[],
      untold: all('event').length,
      transfersOut: transfers.reduce((sum, { answer }) => sum + (answer.amount ?? 0), 0),
    };
  } finally {
    book.close();
  }
}
