import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { activityBounds } from '@vivarium/contracts/activity/http.ts';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { startOwnStage } from '../system/own-stage.ts';
import { percentile, summary } from './percentile.ts';
import { processorTimeFor, processorTimesIn } from './processor-time.ts';

export const title = 'commands beside a burst of activity, and how long that takes to drain';

/** Commands a second. */
const COMMANDS = 10;
/** Commands that are not counted: what runs often is compiled first. */
const WARM_UP = 60;

/**
 * Gives commands at a steady rate, by turns alone and beside so much activity a second; then waits until all of it is in the
 * index. What counts is the ratio of the turns, which lie between each other on the same machine.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rate: { type: 'string', default: '1000' },
      seconds: { type: 'string', default: '10' },
      turns: { type: 'string', default: '3' },
    },
  });
  const [rate, seconds, turns] = [values.rate, values.seconds, values.turns].map(Number) as [
    number,
    number,
    number,
  ];
  const stage = await startOwnStage('burst', { env: { LIMIT_ACTIVITY: `${rate * 120}/minute` } });
  const elasticsearch = createElasticsearch(stage.services.urls.elasticsearch);
  try {
    const client = marketClient(stage.system.url);
    const { accessToken: token } = await client.register(aPerson('burst', 'Burst Reptiles'));
    const { id: listing } = await client.createListing(token, aBallPython());
    await client.publish(token, listing);
    await commands(client, token, WARM_UP);
    const took: Record<'alone' | 'beside', number[]> = { alone: [], beside: [] };
    let told = 0;
    const spent: Record<'alone' | 'beside', string> = { alone: '', beside: '' };
    for (let turn = 0; turn < turns; turn += 1) {
      const began = await processorTimesIn(stage);
      took.alone.push(...(await commands(client, token, COMMANDS * seconds)));
      const between = await processorTimesIn(stage);
      const burst = tell(stage.system.url, listing, rate, seconds);
      took.beside.push(...(await commands(client, token, COMMANDS * seconds)));
      told += await burst;
      spent.alone = processorTimeFor('second', seconds, began, between);
      spent.beside = processorTimeFor('second', seconds, between, await processorTimesIn(stage));
    }
    const ended = performance.now();
    const index = activityAlias('');
    const counted = async () => {
      await elasticsearch.indices.refresh({ index, ignore_unavailable: true });
      return (await elasticsearch.count({ index, ignore_unavailable: true })).count;
    };
    const deadline = ended + 300_000;
    let count = await counted();
    while (count < told && performance.now() < deadline) {
      await delay(200);
      count = await counted();
    }
    console.log(`${turns} turns of ${seconds} s alone, and as many beside ${rate} events a second`);
    console.log(`commands alone   ${summary(took.alone)}`);
    console.log(`commands beside  ${summary(took.beside)}`);
    console.log(`alone, in the last turn:  ${spent.alone}`);
    console.log(`beside, in the last turn: ${spent.beside}`);
    const ratio = (p: number) => (percentile(took.beside, p) / percentile(took.alone, p)).toFixed(2);
    console.log(`ratio            p50 ${ratio(0.5)}   p95 ${ratio(0.95)}`);
    console.log(
      `taken ${told}, in the index ${count}, all of it ${((performance.now() - ended) / 1000).toFixed(1)} s after the last burst`,
    );
    if (count !== told) process.exitCode = 1;
  } finally {
    await elasticsearch.close();
    await stage.close();
  }
}

/** Writes drafts at a steady rate. @returns how long each took, in milliseconds */
async function commands(client: MarketClient, token: string, count: number): Promise<number[]> {
  const start = performance.now();
  const running: Promise<number>[] = [];
  for (let i = 0; i < count; i += 1) {
    await delay(Math.max(0, start + (i * 1000) / COMMANDS - performance.now()));
    const sent = performance.now();
    running.push(client.createListing(token, aBallPython()).then(() => performance.now() - sent));
  }
  return Promise.all(running);
}

/** Tells of views by ever other visitors, in requests as full as they may be. @returns how many events were taken */
async function tell(url: string, listing: string, rate: number, seconds: number): Promise<number> {
  const start = performance.now();
  const requests = Math.ceil((rate * seconds) / activityBounds.events);
  const running: Promise<number>[] = [];
  for (let i = 0; i < requests; i += 1) {
    await delay(Math.max(0, start + (i * 1000 * seconds) / requests - performance.now()));
    const events = Array.from({ length: activityBounds.events }, () => ({
      id: randomUUID(),
      type: 'view',
      listing,
    }));
    const telling = fetch(`${url}/api/v1/activity`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0' },
      body: JSON.stringify({ visitor: randomUUID(), events }),
    });
    running.push(telling.then(({ ok }) => (ok ? events.length : 0)));
  }
  const taken = (await Promise.all(running)).reduce((sum, count) => sum + count, 0);
  if (taken < requests * activityBounds.events)
    console.log(`${requests * activityBounds.events - taken} events were not taken`);
  return taken;
}
