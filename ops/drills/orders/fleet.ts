import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openPostgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import type { LedgerTables } from '@vivarium/command-api/ledger/ledger.table.ts';
import pg from 'pg';
import type { Random } from '../../random/seeded.ts';
import { keysIn } from '../../services/external.ts';
import { ownDatabase } from '../../system/own-database.ts';
import type { OwnStage } from '../../system/own-stage.ts';
import type { ServerDefinition } from '../../system/server-definition.ts';
import { type ServerProcess, startServer } from '../../system/server-process.ts';
import { commandApi, payments, relay, worker } from '../../system/servers.ts';
import { internalTokenIn, systemEnvironment } from '../../system/start-system.ts';
import { killing } from '../crashes/faults.ts';
import type { Written } from './books.ts';
import { type KilledServer, points } from './points.ts';
import type { Trap } from './trapped.ts';

/** The two ways of reserving that are wrong. */
export const faultyVariants = ['check-then-allocate', 'authorise-then-reserve'] as const;
export type FaultyVariant = (typeof faultyVariants)[number];

/** What takes orders, on a database of its own: three servers with traps in them, and a relay. */
export interface Fleet {
  url: string;
  written: Written;
  /** @returns where more was reserved and sold at any moment than there was, whatever has become of it since, in words. */
  oversold(): Promise<string[]>;
  /** Sets traps until `signal` is aborted, one after the other. @returns where somebody was killed. */
  strike(random: Random, signal: AbortSignal): Promise<string[]>;
  /** Waits until nobody is away whose end has been noticed. */
  allBack(): Promise<void>;
  /** Milliseconds that servers were away after being killed. */
  awayMs: readonly number[];
  close(): Promise<void>;
}

/** Everything that nobody pays comes to nothing soon, so that a round ends; and a moderator is never waited for. */
const terms = { ORDER_UNPAID_MINUTES: '0.07', ORDER_REVIEW_DOLLARS: '0', SANDBOX_MISCHIEF: 'repeat,swap' };

/** Looks at each change of a stock: what was sold twice for a moment may be called off before anybody compares books. */
const witness = `
  create schema witness;
  create table witness.oversold (listing_id uuid, taken integer, quantity integer);
  create function witness.look() returns trigger language plpgsql as $$
  begin
    insert into witness.oversold values (new.listing_id, new.reserved + new.sold, new.quantity);
    return null;
  end $$;
  create trigger witnessed after insert or update on orders.stock for each row
    when (new.reserved + new.sold > new.quantity) execute function witness.look();
`;

export async function startFleet(
  { services, stateDir }: OwnStage,
  { run, faulty }: { run: string; faulty?: FaultyVariant | undefined },
): Promise<Fleet> {
  const folder = await mkdtemp(join(stateDir, `orders-${run}-`));
  await mkdir(keysIn(folder), { recursive: true });
  const database = await ownDatabase(services.urls.postgres, `orders_${run}`);
  const internalToken = await internalTokenIn(stateDir);
  const shared = {
    ...systemEnvironment({ services: services.urls, stateDir: folder, internalToken, logLevel: 'warn' }),
    ...{ POSTGRES_URL: database.url, NAME_PREFIX: `orders-${run}-`, HOST: '127.0.0.1' },
    ...{ PRIVATE_DATA_KEYS: 'a word that wraps the keys of people in drills', ACK_WAIT_MS: '2000' },
    // They all come from one address.
    ...{ LIMIT_REGISTRATIONS: '10000/minute', LIMIT_WRITES_OF_ADDRESS: '1000000/minute' },
    ...{ LIMIT_WRITES_OF_PERSON: '100000/minute', LIMIT_FAILED_LOGINS_OF_ADDRESS: '10000/minute' },
    ...terms,
  };
  const running: ServerProcess[] = [];
  const trapOf = (name: string) => join(folder, `${name}.trap`);
  const start = async (definition: ServerDefinition, env: Record<string, string> = {}) => {
    const { name, entryPoint } = definition;
    const drill = { DRILL_ENTRY: entryPoint, DRILL_TRAP: trapOf(name), DRILL_FAULTY: faulty ?? '' };
    const server = await startServer(definition, {
      ...{ env: { ...shared, ...env, ...drill }, logFolder: join(folder, 'logs') },
      entryPoint: 'ops/drills/orders/trapped.ts',
    });
    running.push(server);
    return server;
  };
  await mkdir(join(folder, 'logs'));
  const sandbox = await start(payments);
  const api = await start(commandApi, { PAYMENTS_URL: sandbox.url });
  const pool = new pg.Pool({ connectionString: database.url, max: 3 });
  pool.on('error', () => {});
  const ledger = openPostgres<LedgerTables>(database.url, { name: 'drill', max: 1, onError: () => {} });
  if (faulty !== undefined)
    await pool.query('alter table orders.stock drop constraint if exists never_sold_twice');
  await pool.query(witness);
  const background = await start(worker, { PAYMENTS_URL: sandbox.url });
  await start(relay);
  const killed: Record<KilledServer, ServerProcess> = {
    ...{ 'command-api': api, worker: background, payments: sandbox },
  };
  const awayMs: number[] = [];
  let isClosing = false;
  const restarts = new Set<Promise<void>>();
  const comeBack = async (server: ServerProcess) => {
    const since = performance.now();
    while (!isClosing) {
      try {
        await server.restart();
        awayMs.push(performance.now() - since);
        return;
      } catch {
        // What it needs is down as well just now.
      }
    }
  };
  for (const server of running) {
    server.onUnexpectedEnd(() => {
      const back = comeBack(server).finally(() => restarts.delete(back));
      restarts.add(back);
    });
  }

  const nats = killing('nats', services.services.nats);
  const allBack = async () => {
    while (restarts.size > 0) await Promise.all(restarts);
  };
  /** @returns whether it was killed there before the round was over. */
  const spring = async (trap: Trap, signal: AbortSignal): Promise<boolean> => {
    const { pid } = killed[trap.server];
    if (pid === null) return false;
    const file = trapOf(trap.server);
    await writeFile(file, JSON.stringify(trap));
    if (!tell(pid)) return false;
    const gone = () => killed[trap.server].pid !== pid;
    while (!gone() && !signal.aborted) await delay(10);
    if (gone()) return true;
    await rm(file, { force: true });
    tell(pid);
    return gone();
  };
  return {
    ...{ url: api.url, awayMs, allBack },
    oversold: async () => {
      const { rows } = await pool.query<{ words: string }>(
        "select distinct 'listing ' || listing_id || ': oversold, ' || taken || ' of ' || quantity as words from witness.oversold",
      );
      return rows.map(({ words }) => words);
    },
    written: { pool, ledger, bookPath: join(folder, 'keys', 'payments.sqlite') },
    strike: async (random, signal) => {
      const struck: string[] = [];
      while (!signal.aborted) {
        if (random.chance(0.08)) {
          await nats.strike(random.integer(0, 300));
          struck.push(nats.name);
          continue;
        }
        const point = random.pick(points);
        const { server, when, name } = point;
        const patience = AbortSignal.any([signal, AbortSignal.timeout(random.integer(400, 1500))]);
        if (await spring({ ...point, passes: random.integer(0, 6) }, patience))
          struck.push(`${server} ${when} ${name}`);
        await allBack();
      }
      return struck;
    },
    close: async () => {
      isClosing = true;
      await Promise.all(restarts);
      for (const server of running) await server.stop();
      await pool.end();
      await ledger.close();
      await database.drop();
    },
  };
}

/** Has a server look at its trap. @returns whether it was there. */
function tell(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGUSR2');
  } catch {
    return false;
  }
}
