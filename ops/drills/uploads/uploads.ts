import { setTimeout as delay } from 'node:timers/promises';
import { marketClient } from '../../client/market-client.ts';
import { seededRandom } from '../../random/seeded.ts';
import { faultsOf, planRound, strikeAll } from '../crashes/faults.ts';
import type { Drill } from '../drill.ts';
import { untilNothingDiffers } from '../until-nothing-differs.ts';
import { leftWaiting, wrongOf } from './looks.ts';
import { Photographer } from './photographer.ts';

/** Whoever stands between a file and those who see it. */
const between = /media-worker|s3|clamav|nats|command-api|relay|projector|postgres/;
const PHOTOGRAPHERS = 2;
const LOOK_EVERY_MS = 500;
/** What the store tells of while nobody listens is looked for twice a minute only, and what is shown is finished when there is time. */
const [SETTLE_MS, FINISH_MS] = [120_000, 300_000];

/** What was uploaded is shown as it was said, once and whole; what is broken or does harm never is, whoever is killed. */
export const uploads: Drill = {
  name: 'uploads',
  title: 'media worker, store, scanner and others are killed while pictures are uploaded and removed',
  async open({ system, services }, { run, roundMs = 2500, settleMs = SETTLE_MS }) {
    const client = marketClient(system.url);
    const faults = faultsOf(system, services).filter(({ name }) => between.test(name));
    const isScanned = services.services.clamav !== undefined;
    const everybody: Photographer[] = [];

    const settle = (look: () => Promise<string[]>, timeoutMs: number) =>
      untilNothingDiffers(look, { timeoutMs, intervalMs: LOOK_EVERY_MS });
    const wrong = async (some: readonly Photographer[], isWhole: boolean) => {
      const looked = { client, origin: system.url, isWhole };
      return (await Promise.all(some.map((one) => wrongOf(one, looked)))).flat();
    };

    return {
      async round(random, index) {
        const some = Array.from({ length: PHOTOGRAPHERS }, (_, i) => {
          const own = seededRandom(random.integer(0, 2 ** 31));
          return new Photographer(client, own, `up${run}${index}${'ab'[i]}`, isScanned);
        });
        for (const one of some) await one.signUp();
        everybody.push(...some);
        const plan = planRound(random, faults, roundMs);
        const stop = new AbortController();
        const uploading = some.map((one) => one.upload(stop.signal));
        const striking = strikeAll(plan);
        await delay(roundMs);
        stop.abort();
        const names = await striking;
        await Promise.all(uploading);
        const began = performance.now();
        const differences = await settle(() => wrong(some, false), settleMs);
        const seconds = (performance.now() - began) / 1000;
        const count = some.reduce((sum, { sent }) => sum + sent.size, 0);
        return {
          line: `${names.join(', ')}; ${count} uploads; settled in ${seconds.toFixed(1)} s`,
          acknowledged: some.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
          strikes: plan.length,
          differences,
        };
      },
      /** All of everybody's, with what is made when there is time; and nothing waits any more. */
      async atEnd() {
        await Promise.all(everybody.map((one) => one.signIn()));
        return settle(
          async () => [...(await wrong(everybody, true)), ...(await leftWaiting(services.urls.s3))],
          FINISH_MS,
        );
      },
    };
  },
};
