import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openPostgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import { faultsOf, trialBalance } from '@vivarium/command-api/ledger/ledger.store.ts';
import type { LedgerTables } from '@vivarium/command-api/ledger/ledger.table.ts';
import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import type { PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import pg from 'pg';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { type OwnStage, startOwnStage } from '../system/own-stage.ts';
import { summary } from './percentile.ts';
import { processorTimeFor, processorTimesIn } from './processor-time.ts';

export const title =
  'orders at a steady rate until each is paid, from outside; faults, latencies, the ledger';

/** Not counted: what runs often is compiled first, in eight processes of node and a JVM that have only just started. */
const WARM_UP_SECONDS = 60;
/** A third of the rate: more would leave a backlog behind, of which what follows would then be a measurement. */
const WARM_UP_PART = 3;
const BUYERS = 30;

/**
 * Sends orders at a steady rate, however long the answers take. Each is two commands: `POST /orders` (reserved, written,
 * opened at the provider) and `POST /sandbox/payments/{id}/pay`, which is answered when the events of the provider have come
 * back and the order stands paid. Latencies from sending to the whole answer, through the gateway.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rate: { type: 'string', default: '30' },
      seconds: { type: 'string', default: '60' },
      listings: { type: 'string', default: '200' },
    },
  });
  const [rate, seconds, listings] = [Number(values.rate), Number(values.seconds), Number(values.listings)];
  console.log('starting throw-away services and the application');
  const stage = await startOwnStage('bench', {
    env: {
      ...{ LIMIT_WRITES_OF_ADDRESS: '1000000/minute', LIMIT_WRITES_OF_PERSON: '100000/minute' },
      LIMIT_REGISTRATIONS: '10000/minute',
    },
  });
  try {
    const client = marketClient(stage.system.url);
    const market = await openMarket(client, { listings, quantity: 9000 });
    console.log(`warming up: ${WARM_UP_SECONDS} s that are not counted`);
    await order(client, market, { rate: rate / WARM_UP_PART, seconds: WARM_UP_SECONDS });
    console.log(`${rate} orders a second for ${seconds} s, by ${BUYERS} buyers of ${listings} listings`);
    const before = await processorTimesIn(stage);
    const measured = await order(client, market, { rate, seconds });
    const after = await processorTimesIn(stage);
    report(measured);
    console.log(processorTimeFor('order', measured.paid.length, before, after));
    const faults = [...measured.failures, ...(await faultsAfter(stage, measured.paid))];
    for (const [fault, same] of Map.groupBy(faults, (one) => one))
      console.log(`  ✗ ${fault}${same.length > 1 ? ` (${same.length} times)` : ''}`);
    console.log(`${faults.length} faults`);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await stage.close();
  }
}

interface Market {
  buyers: string[];
  listings: string[];
}

async function openMarket(
  client: MarketClient,
  { listings: count, quantity }: { listings: number; quantity: number },
): Promise<Market> {
  const { accessToken: token } = await client.register(aPerson('bench-seller', 'Bench Reptiles'));
  const buyers = await Promise.all(
    Array.from({ length: BUYERS }, async (_, i) => {
      const body = aPerson(`bench-buyer-${i}`, `Buyer ${i}`);
      return (await client.request<Session>('POST', '/auth/register', { body, timeoutMs: 60_000 }))
        .accessToken;
    }),
  );
  const listings: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const { id } = await client.createListing(token, { ...aBallPython(), quantity });
    await client.publish(token, id);
    listings.push(id);
  }
  return { buyers, listings };
}

interface Measured {
  placedMs: number[];
  paidMs: number[];
  /** From sending the order to its standing paid. */
  wholeMs: number[];
  /** Ids of orders that were said to be paid. */
  paid: string[];
  failures: string[];
  tookMs: number;
}

async function order(
  client: MarketClient,
  { buyers, listings }: Market,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<Measured> {
  const measured: Measured = { placedMs: [], paidMs: [], wholeMs: [], paid: [], failures: [], tookMs: 0 };
  const one = async (n: number) => {
    const token = buyers[n % buyers.length] ?? '';
    const body = { listingId: listings[n % listings.length], delivery: { method: 'pickup' } };
    const sentAt = performance.now();
    try {
      const placed = await client.request<PlacedOrder>('POST', '/orders', { token, body });
      const placedAt = performance.now();
      const pay = `/sandbox/payments/${placed.payment.id}/pay`;
      await client.request('POST', pay, { body: { outcome: 'approve' } });
      const paidAt = performance.now();
      measured.placedMs.push(placedAt - sentAt);
      measured.paidMs.push(paidAt - placedAt);
      measured.wholeMs.push(paidAt - sentAt);
      measured.paid.push(placed.id);
    } catch (error) {
      measured.failures.push(String(error));
    }
  };
  const start = performance.now();
  const under: Promise<void>[] = [];
  for (let n = 0; n < rate * seconds; n += 1) {
    await delay(Math.max(0, start + (n * 1000) / rate - performance.now()));
    under.push(one(n));
  }
  await Promise.all(under);
  measured.tookMs = performance.now() - start;
  return measured;
}

function report({ placedMs, paidMs, wholeMs, paid, tookMs }: Measured): void {
  const aSecond = (paid.length / (tookMs / 1000)).toFixed(1);
  console.log(`${paid.length} orders paid in ${(tookMs / 1000).toFixed(1)} s: ${aSecond} a second`);
  console.log(`order placed:        ${summary(placedMs)}`);
  console.log(`paid:                ${summary(paidMs)}`);
  console.log(`a command of either: ${summary([...placedMs, ...paidMs])}`);
  console.log(`placed and paid:     ${summary(wholeMs)}`);
}

/** What is wrong in the books, once the outbox is empty. */
async function faultsAfter({ services }: OwnStage, paid: readonly string[]): Promise<string[]> {
  const url = services.urls.postgres;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ledger = openPostgres<LedgerTables>(url, { name: 'bench', max: 1, onError: () => {} });
  const count = async (text: string, parameters: unknown[] = []) =>
    Number((await client.query<{ n: string }>(text, parameters)).rows[0]?.n);
  try {
    const found: [string, number][] = [
      [
        'orders said to be paid are not',
        await count(
          `select count(*) as n from unnest($1::uuid[]) as said(id) left join orders.order o using (id)
           where o.id is null or o.state->>'status' <> 'confirmed' or o.state->'payment'->>'escrow' <> 'held'`,
          [paid.map((id) => decodeId(id))],
        ),
      ],
      [
        'listings count otherwise than their reservations',
        await count(
          // What was reserved and could not be paid in time is so for a quarter of an hour yet.
          `select count(*) as n from orders.stock s, lateral (
             select coalesce(sum(quantity) filter (where state = 'reserved'), 0) as reserved,
                    coalesce(sum(quantity) filter (where state = 'sold'), 0) as sold
             from orders.reservation r where r.listing_id = s.listing_id) kept
           where s.reserved <> kept.reserved or s.sold <> kept.sold`,
        ),
      ],
      ['tasks are left', await count('select count(*) as n from orders.task where not done')],
    ];
    for (const { currency, sum, entries, accounts } of await trialBalance(ledger.db))
      console.log(`ledger, ${currency}: ${entries} entries on ${accounts} accounts add up to ${sum}`);
    return [
      ...found.flatMap(([what, n]) => (n === 0 ? [] : [`${n} ${what}`])),
      ...(await faultsOf(ledger.db)),
    ];
  } finally {
    await client.end();
    await ledger.close();
  }
}
