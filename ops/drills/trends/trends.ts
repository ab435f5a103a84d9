import { join } from 'node:path';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { hourlyKeys, type TimeWindow } from '@vivarium/contracts/trends/hourly.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { openRedis } from '@vivarium/platform/redis/connect.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { marketClient } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { aPerson } from '../../client/sample-person.ts';
import type { OwnStage } from '../../system/own-stage.ts';
import { startServer } from '../../system/server-process.ts';
import { projector } from '../../system/servers.ts';
import { internalTokenIn, systemEnvironment } from '../../system/start-system.ts';
import { faultsOf, killing, planRound, strikeAll } from '../crashes/faults.ts';
import type { Drill } from '../drill.ts';
import { drillEnvironment } from '../environment.ts';
import { untilNothingDiffers } from '../until-nothing-differs.ts';
import { missingEvents, wrongCounts, wrongRankings, wrongWants } from './looks.ts';
import { type Deeds, noDeeds, visit } from './visitors.ts';

/** Listings that visitors of a round do something with, and visitors at a time. */
const [LISTINGS, AT_A_TIME] = [4, 4];
/** What is typed, and what of the catalogue it looks for: two ways to look for one thing among them. */
const wants = {
  'pinstripe ball python': 'python-regius pinstripe',
  'ball python pinstripe': 'python-regius pinstripe',
  'enchi ball python': 'python-regius enchi',
  'corn snake': 'pantherophis-guttatus',
};

/** What visitors do counts once, whoever is killed while it is counted, whatever comes twice, and whoever counts beside. */
export const trends: Drill = {
  name: 'trends',
  title:
    'two projectors and the matcher are killed and Redis is emptied while visitors do things, some of them told twice',
  async open(stage, { run, roundMs = 2500, settleMs = 60_000 }) {
    const { system, services } = stage;
    const market = marketClient(system.url);
    const client = createElasticsearch(services.urls.elasticsearch);
    const redis = openRedis(services.urls.redis || undefined, {
      ...{ name: 'drill', prefix: '', logger: createLogger('drill', 'error') },
    });
    const second = await secondProjector(stage);
    const counting = [system.servers.projector, second];
    const faults = [
      ...faultsOf(system, services).filter(({ name }) => /projector|matcher/.test(name)),
      killing('second projector', second),
      { name: 'Redis emptied', strike: async () => void (await redis.client?.flushAll()) },
    ];
    const all = noDeeds();

    /** Looks until nothing differs, or the time is over. */
    const settle = (look: () => Promise<string[]>) => {
      const lookFresh = async () => {
        await client.indices.refresh({ index: activityAlias(''), ignore_unavailable: true });
        return look();
      };
      return untilNothingDiffers(lookFresh, { timeoutMs: settleMs, intervalMs: 300 });
    };
    const ranked = async (window: TimeWindow, deeds: Deeds) =>
      redis.client === undefined ? [] : await wrongRankings(client, redis.client, window, deeds);
    let last: { window: TimeWindow; deeds: Deeds } | undefined;

    return {
      async round(random, index) {
        const { accessToken: token } = await market.register(aPerson(`tr${run}${index}`, 'Trends'));
        const listings: string[] = [];
        for (let i = 0; i < LISTINGS; i += 1) {
          const { id } = await market.createListing(token, aBallPython({ title: `Watched ${i}` }));
          await market.publish(token, id);
          listings.push(id);
        }
        const start = new Date().toISOString();
        const deeds = noDeeds();
        const plan = planRound(random, faults, roundMs);
        const striking = strikeAll(plan);
        const told = await Promise.all(
          Array.from({ length: AT_A_TIME }, () =>
            visit(system.url, deeds, { listings, queries: Object.keys(wants), random, forMs: roundMs }),
          ),
        );
        const names = await striking;
        addDeeds(all, deeds);
        last = { window: { start, end: new Date(Date.now() + 1).toISOString() }, deeds };
        const { window } = last;
        const began = performance.now();
        const differences = await settle(async () => [
          ...(await missingEvents(client, deeds)),
          ...(await wrongCounts(client, deeds)),
          ...(await wrongWants(client, all, wants)),
          ...(await ranked(window, deeds)),
        ]);
        const seconds = (performance.now() - began) / 1000;
        const accepted = told.reduce((sum, count) => sum + count, 0);
        return {
          line: `${names.join(', ')}; ${accepted} events accepted, ${deeds.events.size} different; settled in ${seconds.toFixed(1)} s`,
          ...{ acknowledged: accepted, strikes: plan.length, differences },
        };
      },
      /** What was counted of all rounds; and the same once more from the stream, without what was made of it. */
      async atEnd() {
        const counted = async () => [
          ...(await missingEvents(client, all)),
          ...(await wrongCounts(client, all)),
          ...(await wrongWants(client, all, wants)),
        ];
        const differences = await settle(counted);
        const behind = await client.indices.getAlias({ name: activityAlias('') });
        await Promise.all(counting.map((one) => one.kill('SIGKILL')));
        await client.indices.delete({ index: Object.keys(behind) });
        await redis.client?.del([hourlyKeys.categories, hourlyKeys.of('live-animal')]);
        for (const one of counting) await one.restart();
        const again = await settle(async () => [
          ...(await counted()),
          ...(last === undefined ? [] : await ranked(last.window, last.deeds)),
        ]);
        return [...differences, ...again.map((each) => `${each}, filled from the stream again`)];
      },
      close: async () => {
        await second.stop();
        await redis.close();
        await client.close();
      },
    };
  },
};

/** Another projector beside the one of the system, on the same consumers. */
async function secondProjector({ services, system, stateDir }: OwnStage) {
  const shared = systemEnvironment({
    ...{ services: services.urls, stateDir, internalToken: await internalTokenIn(stateDir) },
    ...{ logLevel: 'warn', env: drillEnvironment },
  });
  return startServer(projector, {
    env: { ...shared, COMMAND_API_URL: system.servers['command-api'].url, HOST: '127.0.0.1' },
    logFolder: join(stateDir, 'logs'),
  });
}

function addDeeds(all: Deeds, { events, counts, active, searched }: Deeds): void {
  for (const id of events) all.events.add(id);
  for (const [listing, of] of counts) all.counts.set(listing, of);
  for (const [listing, of] of active) all.active.set(listing, of);
  for (const [query, of] of searched)
    all.searched.set(query, new Set([...(all.searched.get(query) ?? []), ...of]));
}
