import { parseArgs } from 'node:util';
import pg from 'pg';
import { seededRandom } from '../random/seeded.ts';
import { startPostgresAlone } from '../services/postgres-alone.ts';
import { ownDatabase } from '../system/own-database.ts';
import { oursIn } from './ledger/ours.ts';
import { pgledgerIn } from './ledger/pgledger.ts';
import type { Side } from './ledger/side.ts';
import { percentile } from './percentile.ts';

export const title =
  'transfers a second of our ledger and of pgledger (--pgledger <checkout>), hot account and cold';

/** Hot: every transfer has one of its two accounts in common with all others, as fees and the provider are. */
const kinds = ['cold', 'hot'] as const;

/**
 * Both ledgers in databases of their own on one Postgres, in turns, by as many connections, each of which sends its next
 * transfer when the last one is answered; every transfer is a transaction of its own.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pgledger: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '20' },
      accounts: { type: 'string', default: '10000' },
      durable: { type: 'boolean', default: false },
    },
  });
  if (values.pgledger === undefined)
    throw new Error(
      'Say where pgledger is: git clone https://github.com/pgr0ss/pgledger, then --pgledger <that folder>',
    );
  const [accounts, connections, seconds] = [values.accounts, values.connections, values.seconds].map(Number);
  const postgres = await startPostgresAlone(values.durable ? 'demo' : 'test');
  const databases = [await ownDatabase(postgres.url, 'ours'), await ownDatabase(postgres.url, 'pgledger')];
  const [own = '', other = ''] = databases.map(({ url }) => url);
  const sides = [oursIn(own), await pgledgerIn(other, values.pgledger)] as const;
  try {
    for (const side of sides) await side.open(accounts ?? 0);
    const measure = (side: Side, isHot: boolean, seed: number, forSeconds = seconds ?? 0) =>
      transfersASecond(side, {
        ...{ isHot, seed, seconds: forSeconds },
        connections: connections ?? 0,
        accounts: accounts ?? 0,
      });
    for (const side of sides) await measure(side, false, 0, 1);
    for (const kind of kinds) {
      const ratios: number[] = [];
      const rates: Record<string, number[]> = {};
      for (let round = 1; round <= Number(values.rounds); round += 1) {
        // Who is first changes from round to round.
        const turn = round % 2 === 1 ? sides : sides.toReversed();
        const rate = new Map<string, number>();
        for (const side of turn) rate.set(side.name, await measure(side, kind === 'hot', round));
        for (const [name, each] of rate) rates[name] = [...(rates[name] ?? []), each];
        ratios.push((rate.get('ours') ?? 0) / (rate.get('pgledger') ?? 0));
      }
      const figures = Object.entries(rates).map(
        ([name, all]) => `${name} ${percentile(all, 0.5).toFixed(0)} a second`,
      );
      const [least, middle, most] = [0, 0.5, 1].map((p) => percentile(ratios, p).toFixed(2));
      console.log(`${kind}: ${figures.join(', ')}; ours ÷ pgledger ${middle} (${least} to ${most})`);
    }
    for (const side of sides)
      for (const fault of await side.faults()) console.log(`  ✗ ${side.name}: ${fault}`);
  } finally {
    for (const side of sides) await side.close();
    await postgres.stop();
  }
}

interface Load {
  isHot: boolean;
  seed: number;
  seconds: number;
  connections: number;
  accounts: number;
}

async function transfersASecond(
  side: Side,
  { isHot, seed, seconds, connections, accounts }: Load,
): Promise<number> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: side.url }));
  await Promise.all(clients.map((client) => client.connect()));
  const start = performance.now();
  const until = start + seconds * 1000;
  const counts = await Promise.all(
    clients.map(async (client, i) => {
      const random = seededRandom(seed * 1000 + i);
      let count = 0;
      for (; performance.now() < until; count += 1) {
        const from = isHot ? 0 : random.integer(1, accounts - 1);
        const step = random.integer(1, accounts - 2);
        const to = isHot ? step : 1 + ((from - 1 + step) % (accounts - 1));
        const [debit, credit] = random.chance(0.5) ? [from, to] : [to, from];
        await side.transfer(client, debit, credit, random.integer(1, 10_000));
      }
      return count;
    }),
  );
  const tookMs = performance.now() - start;
  await Promise.all(clients.map((client) => client.end()));
  return (counts.reduce((sum, count) => sum + count, 0) / tookMs) * 1000;
}
