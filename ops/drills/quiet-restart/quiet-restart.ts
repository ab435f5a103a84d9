import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { openCrowd } from '../crowd.ts';
import type { Drill } from '../drill.ts';
import { asOftenRefreshed, refreshesOf } from './as-often-refreshed.ts';

/** Less than an answer is remembered at most, in milliseconds: what is still old then comes from memory. */
const SOON_MS = 40_000;

/**
 * Elasticsearch ends and starts while nobody asks. What was asked before is asked again afterwards, and answered as it is then,
 * not from the memory of query-api. Every other round it is asked when as much has happened to the index since the restart as had
 * before it.
 */
export const quietRestart: Drill = {
  name: 'quiet-restart',
  title: 'Elasticsearch restarts while nobody asks',
  async open(stage, { run, roundMs = 1500, settleMs = 60_000 }) {
    const crowd = openCrowd(stage.system.url, { run, size: 2 });
    const { elasticsearch } = stage.services.services;
    const client = createElasticsearch(elasticsearch.url);
    return {
      async round(random, index) {
        await crowd.join(random, index);
        const before = crowd.ledger.acknowledged;
        await crowd.write(AbortSignal.timeout(roundMs));
        const first = await crowd.settle(settleMs);
        const refreshes = await refreshesOf(client);
        const isKilled = random.chance(0.5);
        if (isKilled) await elasticsearch.kill('SIGKILL');
        await elasticsearch.restart();
        const some = (ms: number) => crowd.write(AbortSignal.timeout(ms));
        const isAsOften = index % 2 === 1 && (await asOftenRefreshed(client, refreshes, () => some(1)));
        if (index % 2 === 0) await some(roundMs / 3);
        const { left, seconds } = await crowd.settle(Math.min(settleMs, SOON_MS));
        const acknowledged = crowd.ledger.acknowledged - before;
        return {
          line: `${isKilled ? 'killed' : 'stopped'}${isAsOften ? ', as often refreshed' : ''}; ${acknowledged} writes; settled in ${seconds.toFixed(1)} s`,
          acknowledged,
          strikes: 1,
          differences: [...first.left, ...left],
        };
      },
      atEnd: () => crowd.settleAll(settleMs),
      close: () => client.close(),
    };
  },
};
