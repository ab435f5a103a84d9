import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { type OwnStage, startOwnStage } from './own-stage.ts';
import { type Supervision, supervise } from './supervise.ts';

const servers = ['relay', 'projector', 'worker', 'query-api', 'command-api'] as const;

describe('under the launcher of npm start', () => {
  let stage: OwnStage;
  let supervision: Supervision;
  let client: MarketClient;
  let token: string;
  const said: string[] = [];

  beforeAll(async () => {
    stage = await startOwnStage('supervised');
    supervision = supervise(Object.values(stage.system.servers), (words) => said.push(words));
    client = marketClient(stage.system.url);
    ({ accessToken: token } = await client.register(aPerson('supervised', 'Supervised Reptiles')));
  }, 180_000);

  afterAll(async () => {
    await supervision?.stop();
    await stage?.close();
  }, 60_000);

  const readiness = async () => {
    const response = await fetch(`${stage.system.url}/readyz`);
    return {
      isReady: response.ok,
      body: (await response.json()) as { dependencies: Record<string, unknown> },
    };
  };
  const until = async (condition: () => Promise<boolean>) =>
    expect(await waitUntil(condition, { timeoutMs: 60_000, intervalMs: 20 })).toBe(true);

  it.each(servers)(
    '%s comes back from kill -9, /readyz shows it meanwhile, and nothing is lost',
    async (name) => {
      const { id } = await client.createListing(token, aBallPython());
      const before = stage.system.servers[name].pid;
      process.kill(before ?? 0, 'SIGKILL');
      await until(async () => {
        const { isReady, body } = await readiness();
        return !isReady && JSON.stringify(body.dependencies[name]).includes('unavailable');
      });
      await until(async () => (await readiness()).isReady);
      expect(stage.system.servers[name].pid).not.toBe(before);
      const { version } = await client.publish(token, id);
      await until(async () => (await client.listing(id, undefined, version)).status === 'active');
      expect(said).toEqual(
        expect.arrayContaining([
          expect.stringMatching(`^${name} ended by SIGKILL; starting it again`),
          `${name} runs again`,
        ]),
      );
    },
  );
});
