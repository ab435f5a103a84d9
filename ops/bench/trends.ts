import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { MarketDocument } from '@vivarium/contracts/trends/document.ts';
import { rollDays } from '@vivarium/projector/market-days/roll-days.ts';
import { evolveMarketFact } from '@vivarium/projector/read-models/market/evolve.ts';
import { openSandbox, type Sandbox } from '@vivarium/query-api/fixtures/sandbox.ts';
import { demoMarket } from '../demo/documents.ts';
import { endOfPlan } from '../demo/timeline/happenings.ts';
import { pastPlanOf } from '../demo/timeline/history.ts';
import { percentile, summary } from './percentile.ts';
import { openServices } from './services.ts';

export const title = 'dashboards of trends over many listing facts, and over a tenth of them';

const BATCH = 5000;
/** Facts that are planned; the others are the same with ids of their own. */
const PLANNED = 10_000;
/** Rounds of each question; each with a first day of its own, so that none is remembered. */
const ROUNDS = 12;

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);

/** What the pages of trends ask. */
const questions: Readonly<Record<string, (round: number) => string>> = {
  'overview, a year': (round) => `/trends/overview?from=${day(360 + round)}`,
  'overview, two years': (round) => `/trends/overview?from=${day(715 + round)}&interval=month`,
  'overview of a species': (round) => `/trends/overview?from=${day(360 + round)}&species=python-regius`,
  'overview of a trait': (round) =>
    `/trends/overview?from=${day(360 + round)}&species=python-regius&trait=pied`,
  'by species': (round) => `/trends/breakdown?by=species&from=${day(360 + round)}`,
  'by trait': (round) => `/trends/breakdown?by=trait&species=python-regius&from=${day(360 + round)}`,
  'price guide': (round) =>
    `/trends/price-guide?species=python-regius&trait=${['pied', 'clown', 'banana', 'pastel'][round % 4]}&currency=${['USD', 'EUR', 'GBP'][round % 3]}`,
};

/** Asks every question over a tenth of the facts, then over all of them, one request at a time. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { facts: { type: 'string', default: '1000000' } } });
  const facts = Number(values.facts);
  const services = await openServices();
  process.env.ELASTICSEARCH_URL = services.urls.elasticsearch;
  const sandbox = await openSandbox();
  try {
    const planned = plannedFacts();
    await fill(sandbox, planned, 0, facts / 10);
    const tenth = await measure(sandbox, facts / 10);
    await fill(sandbox, planned, facts / 10, facts);
    const whole = await measure(sandbox, facts);
    console.log(`growth of the p95 from a tenth: ${(whole / tenth).toFixed(2)}`);
  } finally {
    await sandbox.remove();
    await services.close();
  }
}

function plannedFacts(): MarketDocument[] {
  const market = demoMarket({ seed: 'bench', listings: PLANNED, until: new Date() });
  return Array.from({ length: PLANNED }, (_, index) =>
    evolveMarketFact(undefined, endOfPlan(pastPlanOf(market, index)).event),
  ).filter((fact): fact is MarketDocument => fact?.visible === true);
}

async function fill(sandbox: Sandbox, planned: readonly MarketDocument[], from: number, to: number) {
  for (let at = from; at < to; at += BATCH) {
    const batch = Array.from(
      { length: Math.min(BATCH, to - at) },
      (_, i) => planned[(at + i) % planned.length],
    );
    await sandbox.put(
      'market',
      batch.flatMap((fact) => (fact === undefined ? [] : { ...fact, id: randomUUID() })),
    );
    if (at % 50_000 === 0) console.error(`${at} of ${to} facts written`);
  }
  const began = performance.now();
  const days = await rollDays(sandbox.elasticsearch, sandbox.prefix);
  console.log(`${days} days rolled up in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** @returns the p95 of all questions, in milliseconds. */
async function measure(sandbox: Sandbox, facts: number): Promise<number> {
  console.log(`\n${facts.toLocaleString('en')} facts`);
  const all: number[] = [];
  for (const [name, pathOf] of Object.entries(questions)) {
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      const response = await sandbox.get(pathOf(round));
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${pathOf(round)} answered ${response.status}`);
      took.push(performance.now() - began);
    }
    all.push(...took);
    console.log(`${name.padEnd(24)} ${summary(took)}`);
  }
  console.log(`${'all'.padEnd(24)} ${summary(all)}`);
  return percentile(all, 0.95);
}
