import { randomUUID } from 'node:crypto';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { decodeId, encodeId } from '@vivarium/contracts/shared/id.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { marketClient } from '../../client/market-client.ts';
import { aPerson } from '../../client/sample-person.ts';
import { openWriteSide } from '../../demo/loading/write-side.ts';
import type { Random } from '../../random/seeded.ts';
import { waitUntil } from '../../services/wait-until.ts';
import type { OwnStage } from '../../system/own-stage.ts';
import { untilKnown } from '../until-known.ts';
import { stockUp } from './stock.ts';

const LOOK_EVERY_MS = 100;

/** A seller with many listings, each of which carries the seller's name, and a moderator. */
export interface BigSeller {
  rename(name: string): Promise<void>;
  /** Takes one of the listings down. */
  banOne(random: Random): Promise<void>;
  /** Waits until the first listings carry a name, or `limitMs` are over. */
  hasBegun(name: string, limitMs: number): Promise<void>;
  /** @returns what is wrong with the copies of the name, and with how many are on sale. */
  differences(name: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Registers them, and waits until all the listings are found. */
export async function openBigSeller(
  { system, services }: OwnStage,
  { run, stock }: { run: string; stock: number },
): Promise<BigSeller> {
  const client = marketClient(system.url);
  const elasticsearch = createElasticsearch(services.urls.elasticsearch, { timeoutMs: 30_000 });
  const [big, mod] = [aPerson(`${run}b`, `${run}b`), aPerson(`${run}m`, `${run}m`)];
  let seller = await client.register(big);
  await client.register(mod);
  const sellerId = decodeId(seller.user.id) ?? '';
  const writeSide = await openWriteSide(services.urls, '');
  const left: string[] = [];
  try {
    await writeSide.identity(Date.now(), randomUUID).grantRole(mod.email, 'moderator');
    left.push(...(await stockUp(writeSide, sellerId, stock)));
  } finally {
    await writeSide.close();
  }
  let moderator = await client.logIn(mod);
  const onSale = (name?: string) => countOf(elasticsearch, sellerId, name);
  const found: BigSeller = {
    rename: async (displayName) => {
      const idempotencyKey = randomUUID();
      await untilKnown(
        () =>
          client.request('PATCH', '/users/me', {
            ...{ body: { displayName }, idempotencyKey, token: seller.accessToken, timeoutMs: 5000 },
          }),
        async () => {
          seller = await client.logIn(big);
        },
      );
    },
    banOne: async (random) => {
      const id = random.pick(left);
      // Another that is taken down at the same time is another one.
      left.splice(left.indexOf(id), 1);
      const options = { body: { reason: 'It is a drill.' }, idempotencyKey: randomUUID(), timeoutMs: 5000 };
      await untilKnown(
        () =>
          client.request('POST', `/admin/listings/${encodeId(id)}/ban`, {
            ...options,
            token: moderator.accessToken,
          }),
        async () => {
          moderator = await client.logIn(mod);
        },
      );
    },
    hasBegun: async (name, timeoutMs) => {
      await waitUntil(async () => (await onSale(name)) > 0, { timeoutMs, intervalMs: LOOK_EVERY_MS });
    },
    differences: async (name) => {
      const [all, named] = await Promise.all([onSale(), onSale(name)]);
      return [
        ...(all === left.length
          ? []
          : [`${all} listings of the big seller are found instead of ${left.length}`]),
        ...(named === all ? [] : [`${named} of ${all} carry the name “${name}”`]),
      ];
    },
    close: () => elasticsearch.close(),
  };
  const isThere = async () => (await found.differences(big.displayName)).length === 0;
  if (!(await waitUntil(isThere, { timeoutMs: LONGEST_LOAD_MS, intervalMs: LOOK_EVERY_MS })))
    throw new Error(`stocking up takes too long: ${await found.differences(big.displayName)}`);
  return found;
}

const LONGEST_LOAD_MS = 300_000;

async function countOf(
  client: ReturnType<typeof createElasticsearch>,
  sellerId: string,
  name: string | undefined,
): Promise<number> {
  const filter: object[] = [{ term: { sellerId } }, { term: { visible: true } }];
  if (name !== undefined) filter.push({ term: { sellerName: name } });
  const { count } = await client.count({ index: aliasOf('listings', ''), query: { bool: { filter } } });
  return count;
}
