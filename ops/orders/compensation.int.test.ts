import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres, type Postgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import type { LedgerTables } from '@vivarium/command-api/ledger/ledger.table.ts';
import { animalSale } from '@vivarium/command-api/orders/saga/animal-sale.ts';
import { type OrderStage, startOrderStage } from '@vivarium/command-api/testing/order-stage.ts';
import type { TestPerson } from '@vivarium/command-api/testing/people.ts';
import type { PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faultsIn, unrestIn } from '../drills/orders/audit.ts';
import { readBooks, type Written } from '../drills/orders/books.ts';
import { type Failing, type Failure, failingLine, failingStatements, failures } from './failing.ts';

let s: OrderStage;
let statements: Failing;
let line: Awaited<ReturnType<typeof failingLine>>;
let ledger: Postgres<LedgerTables>;
let written: Written;
let folder: string;
let seller: TestPerson;
let buyer: TestPerson;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vivarium-compensation-'));
  line = await failingLine();
  s = await startOrderStage({ PAYMENTS_URL: line.url }, {}, { KEYS_DIR: folder });
  line.leadTo(s.sandbox.url);
  [seller, buyer] = [await s.person(), await s.person()];
  await s.worker();
  await s.t.relay();
  const connectionString = s.t.config.POSTGRES_URL;
  ledger = openPostgres<LedgerTables>(connectionString, { name: 'test', max: 1, onError: () => {} });
  const pool = new pg.Pool({ connectionString, max: 2 });
  written = { pool, ledger, bookPath: join(folder, 'payments.sqlite') };
  statements = failingStatements();
}, 60_000);
afterAll(async () => {
  statements?.close();
  await written?.pool.end();
  await ledger?.close();
  await s?.close();
  await line?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks again under its key, as people and their browsers do, until there is an order. */
async function ordered(): Promise<PlacedOrder> {
  const body = { listingId: await s.onSale(seller), delivery: { method: 'pickup' } };
  const key = crypto.randomUUID();
  for (;;) {
    const answer = await s.post(buyer, '/orders', body, key);
    if (answer.status === 201) return answer.body as PlacedOrder;
    expect(answer.status).toBeGreaterThanOrEqual(500);
  }
}
const ends = (placed: PlacedOrder, state: object) =>
  vi.waitFor(async () => expect(await s.now(placed)).toMatchObject(state), {
    timeout: 40_000,
    interval: 100,
  });
/** Pays, again where what a killed process has left is not at the provider yet. */
const paying = (placed: PlacedOrder) =>
  vi.waitFor(async () => expect((await s.pay(placed)).status).toBe(200), 30_000);
const confirmed = { status: 'confirmed', payment: { escrow: 'held' }, saga: { state: 'completed' } };
const takenBack = { status: 'cancelled', saga: { state: 'compensated', done: [] } };

/** Has a step fail while an order is made and paid. */
async function failing(step: string, how: Failure): Promise<PlacedOrder> {
  if (step === 'inventory.reserve_animal') statements.failOnce(/insert into orders\.stock /, how);
  const placed = await ordered();
  if (step === 'transaction.process_payment') line.failOnce(/\/capture$/, how);
  if (step === 'commerce.complete_sale') statements.failOnce(/^update "orders"\."reservation"/, how);
  await paying(placed);
  return placed;
}

describe.each(animalSale.steps.map(({ name }) => name))('the step %s', (step) => {
  it.each(failures)(
    'is done once, or its order comes to nothing, where it %s',
    async (how) => {
      const placed = await failing(step, how);
      // A capture that is refused for good leaves money blocked that nobody has: the buyer, or time, calls it off.
      const isRefused = step === 'transaction.process_payment' && how === 'fails';
      if (isRefused) {
        await vi.waitFor(async () => expect(line.hasFailed).toBe(true), 30_000);
        await s.post(buyer, `/orders/${placed.id}/cancel`, {});
      }
      await ends(placed, isRefused ? { ...takenBack, payment: { escrow: 'none' } } : confirmed);
      expect([statements.hasFailed, line.hasFailed]).toEqual([true, true]);
    },
    60_000,
  );
});

describe.each([
  ['release', /^update "orders"\."reservation"/],
  ['give-money-back', /^insert into "orders"\."refund"/],
  ['give-money-back, at the provider', undefined],
] as const)('taking it back by %s', (_, statement) => {
  it.each(failures)(
    'is done once, where it %s',
    async (how) => {
      const placed = await ordered();
      await paying(placed);
      await ends(placed, confirmed);
      if (statement === undefined) line.failOnce(/\/refunds$/, how);
      else statements.failOnce(statement, how);
      const cancel = () => s.post(buyer, `/orders/${placed.id}/cancel`, {});
      await vi.waitFor(async () => expect([200, 409]).toContain((await cancel()).status), 30_000);
      if (statement === undefined && how === 'fails') {
        // What the provider refuses is owed all the same; it is asked again in a minute, here at once.
        await vi.waitFor(async () => expect(line.hasFailed).toBe(true), 30_000);
        await written.pool.query('update orders.task set due_at = now() where not done');
      }
      await ends(placed, { ...takenBack, payment: { status: 'refunded', escrow: 'refunded' } });
    },
    60_000,
  );
});

it('what is to be asked of the provider is tried again in a moment, not in a minute, where the fault was ours', async () => {
  const placed = await ordered();
  // Put off for a moment, so that the worker takes it; then its own end fails.
  line.failOnce(/\/capture$/, 'crash before');
  statements.failOnce(/^update "orders"\."task" set "done"/, 'fails');
  await paying(placed);
  await ends(placed, confirmed);
  expect([statements.hasFailed, line.hasFailed]).toEqual([true, true]);
}, 60_000);

it('leaves nothing oversold, nobody charged for nothing, and books that add up', async () => {
  const books = await vi.waitFor(async () => {
    const read = await readBooks(written);
    expect(unrestIn(read)).toEqual([]);
    return read;
  }, 30_000);
  expect(faultsIn(books)).toEqual([]);
  expect(books.orders).toHaveLength(6 * failures.length + 1);
});
