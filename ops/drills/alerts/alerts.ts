import { marketClient } from '../../client/market-client.ts';
import { waitUntil } from '../../services/wait-until.ts';
import { faultsOf, planRound, strikeAll } from '../crashes/faults.ts';
import type { Drill } from '../drill.ts';
import { openScene, type Scene } from './scene.ts';
import { type Buyer, lookedAt, type Tellings, tellingsOf } from './what-was-told.ts';

/** Whoever stands between a listing and those who are told of it. */
const telling = ['projector', 'matcher', 'worker'].map((name) => `kill -9 ${name}`);
const MAILING = 'kill -9 worker';
const LOOK_EVERY_MS = 250;

/** People who have saved a search are told of each listing that it finds once, whoever is killed in between. */
export const alerts: Drill = {
  name: 'alerts',
  title: 'projector, matcher and worker are killed while people are told of what is published',
  async open({ system, services }, { run, roundMs = 2500, settleMs = 60_000 }) {
    const client = marketClient(system.url);
    const faults = faultsOf(system, services).filter(({ name }) => telling.includes(name));
    const scenes: (Scene & { isMailerStruck: boolean })[] = [];

    /** What is wrong with what somebody was told. A mail may come twice where its sender was killed: SMTP cannot know. */
    const wrongIn = ({ published, isMailerStruck }: (typeof scenes)[number], told: Tellings): string[] => {
      const app = lookedAt(told.inApp, published);
      const mails = lookedAt(told.mailed, published);
      const say = (what: string) => (id: string) => `${told.email} ${what} ${id}`;
      return [
        ...app.missing.map(say('was not told of')),
        ...app.double.map(say('was told twice of')),
        ...mails.missing.map(say('got no mail of')),
        ...(isMailerStruck ? [] : mails.double.map(say('got two mails although nobody was struck of'))),
      ];
    };
    const tellings = (buyers: readonly Buyer[]) =>
      Promise.all(buyers.map((buyer) => tellingsOf(client, system.url, buyer)));
    const mailedTwice = (scene: Scene, told: readonly Tellings[]) =>
      told.flatMap(({ mailed }) => lookedAt(mailed, scene.published).double).length;

    return {
      async round(random, index) {
        const { publishAll, ...scene } = await openScene(client, `${run}${index}`);
        const plan = planRound(random, faults, roundMs);
        const striking = strikeAll(plan);
        await publishAll(random, roundMs);
        const names = await striking;
        const struck = { ...scene, isMailerStruck: names.includes(MAILING) };
        scenes.push(struck);
        const began = performance.now();
        const settling = { timeoutMs: settleMs, intervalMs: LOOK_EVERY_MS };
        const isAllTold = async () =>
          (await tellings(scene.buyers)).every((one) => wrongIn(struck, one).length === 0);
        await waitUntil(isAllTold, settling);
        const seconds = (performance.now() - began) / 1000;
        // Who tells does not wait for the search, nor the search for it: a projector that was killed comes after.
        await waitUntil(async () => (await scene.notFound()).length === 0, settling);
        // Asked plainly once more: what fails while it is waited for only counts as “not yet”.
        const [told, notFound] = [await tellings(scene.buyers), await scene.notFound()];
        const count = scene.buyers.length * scene.published.length;
        const twice = mailedTwice(scene, told);
        return {
          line: `${names.join(', ')}; ${count} tellings, ${twice} mailed twice; settled in ${seconds.toFixed(1)} s`,
          acknowledged: scene.buyers.length + scene.published.length,
          strikes: plan.length,
          // What is said differently from what is found would be a fault of the drill.
          differences: [...notFound, ...told.flatMap((one) => wrongIn(struck, one))],
        };
      },
      /** What comes late comes twice: everybody is looked at again. */
      async atEnd() {
        const differences: string[] = [];
        for (const scene of scenes) {
          await Promise.all(
            scene.buyers.map(async (buyer) => {
              buyer.token = (await client.logIn(buyer)).accessToken;
            }),
          );
          for (const told of await tellings(scene.buyers)) differences.push(...wrongIn(scene, told));
        }
        return differences;
      },
    };
  },
};
