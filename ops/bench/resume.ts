import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import type { PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import pg from 'pg';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { type OwnStage, startOwnStage } from '../system/own-stage.ts';
import { supervise } from '../system/supervise.ts';
import { summary } from './percentile.ts';

export const title =
  'from `kill -9` of command-api, or of the worker, to the next order and the continued saga';

/** In minutes: an order that nobody pays is called off after some seconds, by the worker. */
const UNPAID_MINUTES = '0.1';
const LOOK_EVERY_MS = 10;
const LONGEST_MS = 60_000;

/**
 * Kills servers under supervision, as `npm start` has it. Of command-api it tells when its process answers again (node,
 * modules, its port), when it says that its start is over (stores prepared), and when an order is accepted by it. Of the worker
 * it tells when an order whose time ran out while it was away is called off.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string', default: '10' } } });
  console.log('starting throw-away services and the application');
  const stage = await startOwnStage('bench', {
    env: {
      ORDER_UNPAID_MINUTES: UNPAID_MINUTES,
      LIMIT_WRITES_OF_PERSON: '10000/minute',
      LIMIT_WRITES_OF_ADDRESS: '100000/minute',
    },
  });
  const { 'command-api': api, worker } = stage.system.servers;
  // Each end is the first for long: what is measured is one accident, not how a series of them is slowed down.
  let clock = 0;
  const supervision = supervise([api, worker], () => {}, { now: () => (clock += 3_600_000) });
  const pool = new pg.Pool({ connectionString: stage.services.urls.postgres, max: 2 });
  try {
    const buying = await openBuying(marketClient(api.url), 2 * Number(values.rounds));
    const found: Record<string, number[]> = {};
    const note = (parts: Record<string, number>) => {
      for (const [name, ms] of Object.entries(parts)) found[name] = [...(found[name] ?? []), ms];
    };
    for (let round = 0; round < Number(values.rounds); round += 1) {
      note(await killedApi(stage, buying));
      note(await killedWorker(stage, buying, pool));
    }
    for (const [name, all] of Object.entries(found)) console.log(`${name.padEnd(44)} ${summary(all)}`);
  } finally {
    await supervision.stop();
    await pool.end();
    await stage.close();
  }
}

interface Buying {
  order(): Promise<PlacedOrder>;
}

/** @param orders how many there will be: what is never paid is not reserved for the same buyer again and again */
async function openBuying(client: MarketClient, orders: number): Promise<Buying> {
  const { accessToken: seller } = await client.register(aPerson('resume-seller', 'Resumed Reptiles'));
  const body = aPerson('resume-buyer', 'Buyer');
  const { accessToken: token } = await client.request<Session>('POST', '/auth/register', { body });
  const listings: string[] = [];
  for (let i = 0; i < orders; i += 1) {
    const { id } = await client.createListing(seller, { ...aBallPython(), quantity: 9000 });
    await client.publish(seller, id);
    listings.push(id);
  }
  return {
    order: async () => {
      const wanted = { listingId: listings[0], delivery: { method: 'pickup' } };
      const options = { token, body: wanted, timeoutMs: 5000 };
      const placed = await client.request<PlacedOrder>('POST', '/orders', options);
      listings.shift();
      return placed;
    },
  };
}

async function killedApi({ system }: OwnStage, { order }: Buying): Promise<Record<string, number>> {
  const { 'command-api': api } = system.servers;
  const killedAt = await killed(api.pid);
  const sinceThen = async (isSo: () => Promise<boolean>) => {
    const isThere = await waitUntil(isSo, { timeoutMs: LONGEST_MS, intervalMs: LOOK_EVERY_MS });
    if (!isThere) throw new Error('it did not come back');
    return performance.now() - killedAt;
  };
  const [answers, isThrough, accepts] = await Promise.all([
    sinceThen(async () => (await fetch(`${api.url}/healthz`)).ok),
    sinceThen(async () => (await fetch(`${api.url}/readyz`)).ok),
    sinceThen(async () => (await order()).status === 'pending'),
  ]);
  return {
    'command-api: its process answers': answers,
    'command-api: all that it needs is there': isThrough,
    'command-api: an order is accepted': accepts,
  };
}

async function killedWorker(
  { system }: OwnStage,
  { order }: Buying,
  pool: pg.Pool,
): Promise<Record<string, number>> {
  const placed = await order();
  const id = decodeId(placed.id);
  const state = async () => {
    const { rows } = await pool.query<{ status: string; due: Date | null }>(
      "select state->>'status' as status, due_at as due from orders.order where id = $1",
      [id],
    );
    return rows[0];
  };
  const due = (await state())?.due;
  if (!due) throw new Error('an order that nobody pays has a deadline');
  await delay(due.getTime() - Date.now() - 20);
  const killedAt = await killed(system.servers.worker.pid);
  const isOff = async () => (await state())?.status === 'cancelled';
  if (!(await waitUntil(isOff, { timeoutMs: LONGEST_MS, intervalMs: LOOK_EVERY_MS })))
    throw new Error('the order was not called off');
  return { 'worker: an overdue order is called off': performance.now() - killedAt };
}

async function killed(pid: number | null): Promise<number> {
  if (pid === null) throw new Error('it is not there to be killed');
  process.kill(pid, 'SIGKILL');
  return performance.now();
}
