import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { genesOf } from '@vivarium/catalogue/index.ts';
import type { SearchWantDocument } from '@vivarium/contracts/saved-searches/document.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import type { MarketDocument } from '@vivarium/contracts/trends/document.ts';
import { marketDaysAlias, PROGRESS } from '@vivarium/contracts/trends/market-day.ts';
import { indexBodyOf } from '@vivarium/projector/indices/index-body.ts';
import { marketDayOf } from '@vivarium/projector/market-days/market-day-of.ts';
import { marketDaysIndex } from '@vivarium/projector/market-days/market-days-index.ts';
import { rollDays } from '@vivarium/projector/market-days/roll-days.ts';
import { evolveMarketFact } from '@vivarium/projector/read-models/market/evolve.ts';
import { openSandbox, type Sandbox } from '@vivarium/query-api/fixtures/sandbox.ts';
import { demoMarket, listingDocuments } from '../demo/documents.ts';
import { endOfPlan } from '../demo/timeline/happenings.ts';
import { pastPlanOf } from '../demo/timeline/history.ts';
import { seededRandom } from '../random/seeded.ts';
import { percentile, summary } from './percentile.ts';
import type { Elasticsearch } from './projector-stopwatch.ts';
import { openServices } from './services.ts';
import { writeWantedDays } from './trends/wanted-days.ts';

export const title = 'dashboards of trends over many listing facts, and over a tenth of them';

const BATCH = 2000;
const LOADERS = 3;
/** Listings that are searched among. */
const LISTINGS = 2000;
/** Facts that are planned; the others are the same with ids of their own. */
const PLANNED = 10_000;
/** Rounds of each question; each with a first day of its own, so that next to none is remembered. */
const ROUNDS = 40;
/** Rounds before them that are not counted: what runs often is compiled first. */
const WARM_UP = 10;
/** Days of what is wanted. */
const WANTED_DAYS = 730;
/** There is a saved search for so many facts. */
const FACTS_FOR_A_SEARCH = 50;
/** Turns of searches, each of so many, alone and beside trends. */
const TURNS = 4;
const SEARCHES = 25;
const words = ['pied', 'banana python', 'gecko', 'crested female', 'corn snake'];

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);

const countries = ['GB', 'FR', 'NL', 'CA', 'AU', 'AT', 'CH', 'ES', 'IT', 'PL', 'SE', 'BE'];
/** What the pages of trends ask. */
const questions: Readonly<Record<string, (round: number) => string>> = {
  'overview, a year': (round) => `/trends/overview?from=${day(360 + round)}`,
  'overview, two years': (round) => `/trends/overview?from=${day(715 + round)}&interval=month`,
  'overview of a species': (round) => `/trends/overview?from=${day(360 + round)}&species=python-regius`,
  'overview of a trait': (round) =>
    `/trends/overview?from=${day(360 + round)}&species=python-regius&trait=pied`,
  'by species': (round) => `/trends/breakdown?by=species&from=${day(360 + round)}`,
  'by trait': (round) => `/trends/breakdown?by=trait&species=python-regius&from=${day(360 + round)}`,
  'by species, in a country': (round) =>
    `/trends/breakdown?by=species&country=${countries[round % 4]}&from=${day(360 + round)}`,
  'price guide, two traits': (round) =>
    `/trends/price-guide?species=python-regius&trait=pied&trait=${['clown', 'banana', 'pastel'][round % 3]}&currency=${['USD', 'EUR', 'GBP'][round % 3]}`,
  'map of supply': (round) => `/trends/supply?by=region&country=US,DE,${countries[round % countries.length]}`,
  wanted: (round) => `/trends/demand?from=${day(30 + round)}&to=${day(round)}`,
  'wanted, two years': (round) => `/trends/demand?from=${day(680 + round)}`,
  'price guide': (round) =>
    `/trends/price-guide?species=python-regius&trait=${['pied', 'clown', 'banana', 'pastel'][round % 4]}&currency=${['USD', 'EUR', 'GBP'][round % 3]}`,
};

/**
 * Rolls up some facts, to see how long that takes; then asks every question over the days of a tenth of the facts and searches
 * and of all of them, one request at a time. These days are made by the function by which the projector makes them, and not rolled up from
 * the facts, which are loaded for what is asked of them alone. In the end searches are asked, alone and beside all of it.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      facts: { type: 'string', default: '1000000' },
      events: { type: 'string', default: '5000000' },
      roll: { type: 'string', default: '20000' },
    },
  });
  const [facts, events, roll] = [Number(values.facts), Number(values.events), Number(values.roll)];
  const services = await openServices();
  process.env.ELASTICSEARCH_URL = services.urls.elasticsearch;
  try {
    const planned = plannedFacts();
    await rollUp(services.client, planned, roll);
    const tenth = await askAbout(services.client, planned, { facts: facts / 10, events: events / 10 });
    const whole = await askAbout(services.client, planned, { facts, events });
    console.log(`growth of the p95 from a tenth: ${(whole / tenth).toFixed(2)}`);
  } finally {
    await services.close();
  }
}

function plannedFacts(): MarketDocument[] {
  const market = demoMarket({ seed: 'bench', listings: PLANNED, until: new Date() });
  return Array.from({ length: PLANNED }, (_, index) =>
    evolveMarketFact(undefined, endOfPlan(pastPlanOf(market, index)).event),
  ).filter((fact): fact is MarketDocument => fact?.visible === true);
}

async function rollUp(
  client: Elasticsearch,
  planned: readonly MarketDocument[],
  count: number,
): Promise<void> {
  const sandbox = await openSandbox();
  try {
    await load(client, sandbox.alias('market'), copiesOf(planned, count));
    const began = performance.now();
    const days = await rollDays(client, sandbox.prefix);
    const seconds = (performance.now() - began) / 1000;
    console.log(`${days} days of ${count.toLocaleString('en')} facts rolled up in ${seconds.toFixed(1)} s`);
  } finally {
    await sandbox.remove();
  }
}

function copiesOf(planned: readonly MarketDocument[], count: number): MarketDocument[] {
  const copies: MarketDocument[] = [];
  while (copies.length < count)
    for (const fact of planned.slice(0, count - copies.length)) copies.push({ ...fact, id: randomUUID() });
  return copies;
}

async function askAbout(
  client: Elasticsearch,
  planned: readonly MarketDocument[],
  { facts, events }: { facts: number; events: number },
): Promise<number> {
  const sandbox = await openSandbox();
  try {
    await writeDays(client, sandbox.prefix, planned, Math.round(facts / planned.length));
    const began = performance.now();
    await loadTogether(client, sandbox.alias('market'), planned, facts);
    const seconds = (performance.now() - began) / 1000;
    console.log(`\n${facts.toLocaleString('en')} facts loaded in ${seconds.toFixed(0)} s`);
    const species = [...new Set(planned.flatMap(({ species }) => species ?? []))];
    const days = Array.from({ length: WANTED_DAYS }, (_, back) => day(back));
    const wanted = await writeWantedDays(client, sandbox.prefix, { searches: events, days, species });
    console.log(`${events.toLocaleString('en')} searches left ${wanted.toLocaleString('en')} numbers by day`);
    await load(
      client,
      sandbox.alias('search-wants'),
      wantsOf(species, Math.round(facts / FACTS_FOR_A_SEARCH)),
    );
    const market = demoMarket({ seed: 'bench', listings: LISTINGS, until: new Date() });
    await load(client, sandbox.alias('listings'), [...listingDocuments(market)]);
    return await measure(sandbox, facts);
  } finally {
    await sandbox.remove();
  }
}

/** @returns so many saved searches, for whatever the catalogue has. */
function wantsOf(species: readonly string[], count: number): SearchWantDocument[] {
  const random = seededRandom(2);
  return Array.from({ length: count }, () => {
    const one = random.pick(species);
    const genes = genesOf(one);
    const filters = [`species:${one}`, ...(genes.length > 0 ? [`traits:${random.pick(genes).slug}`] : [])];
    return {
      ...{ id: randomUUID(), sources: { savedSearch: 1 }, visible: true as const, person: randomUUID() },
      ...{ categories: [], filters, query: null },
    };
  });
}

/** Writes documents, and has them found. A busy machine is waited for. */
async function load(client: Elasticsearch, index: string, documents: readonly { id: string }[]) {
  for (const some of chunksOf(documents, BATCH)) {
    const operations = some.flatMap((document) => [{ index: { _id: document.id } }, document]);
    const { errors } = await client.bulk({ index, operations });
    if (errors) throw new Error(`${index} refuses documents`);
  }
  await client.indices.refresh({ index });
}

/** The same with copies of facts, several batches at once and without looking in between. */
async function loadTogether(
  client: Elasticsearch,
  index: string,
  planned: readonly MarketDocument[],
  count: number,
) {
  await client.indices.putSettings({ index, settings: { refresh_interval: '-1' } });
  let left = count;
  const loading = async () => {
    while (left > 0) {
      const size = Math.min(BATCH, left);
      left -= size;
      const operations = copiesOf(planned, size).flatMap((fact) => [
        { index: { _id: fact.id } },
        onlyAsked(fact),
      ]);
      const { errors } = await client.bulk({ index, operations });
      if (errors) throw new Error('facts were refused');
    }
  };
  await Promise.all(Array.from({ length: LOADERS }, loading));
  await client.indices.putSettings({ index, settings: { refresh_interval: '1s' } });
  await client.indices.refresh({ index });
}

/** @returns what is asked of a fact itself: all else is told from the days, and would only take long to write. */
function onlyAsked(fact: MarketDocument) {
  const { id, status, category, species, traits, traitZygosity, country, region, location } = fact;
  return { id, visible: true, status, category, species, traits, traitZygosity, country, region, location };
}

/** Writes the days of so many copies of the planned facts. */
async function writeDays(
  client: Elasticsearch,
  prefix: string,
  planned: readonly MarketDocument[],
  copies: number,
) {
  const alias = marketDaysAlias(prefix);
  const index = `${alias}-bench`;
  const body = { ...indexBodyOf(marketDaysIndex), aliases: { [alias]: {} } };
  await client.transport.request({ method: 'PUT', path: `/${index}`, body });
  const byDay = new Map<string, MarketDocument[]>();
  for (const fact of planned)
    for (const day of fact.touchedOn) byDay.set(day, [...(byDay.get(day) ?? []), fact]);
  for (const [day, facts] of byDay) {
    const all = Array.from({ length: copies }, () => facts).flat();
    const packed = marketDayOf(day, all);
    await client.index({ index, id: day, document: { day, packed } });
  }
  await client.index({ index, id: PROGRESS, document: { upTo: 1 } });
  await client.indices.refresh({ index });
}

/** @returns the p95 of all questions, in milliseconds. */
async function measure(sandbox: Sandbox, facts: number): Promise<number> {
  console.log(`\n${facts.toLocaleString('en')} facts`);
  const asked = performance.now();
  await sandbox.read('/trends/overview');
  console.log(`first answer, with all days read: ${Math.round(performance.now() - asked)} ms`);
  const all: number[] = [];
  for (const [name, pathOf] of Object.entries(questions)) {
    const took: number[] = [];
    for (let round = ROUNDS; round < ROUNDS + WARM_UP; round += 1) await timed(sandbox, pathOf(round));
    for (let round = 0; round < ROUNDS; round += 1) took.push(await timed(sandbox, pathOf(round)));
    all.push(...took);
    console.log(`${name.padEnd(24)} ${summary(took)}`);
  }
  console.log(`${'all'.padEnd(24)} ${summary(all)}`);
  await searchBeside(sandbox);
  return percentile(all, 0.95);
}

/** Searches by turns while nobody looks at trends, and while somebody does all the time. */
async function searchBeside(sandbox: Sandbox): Promise<void> {
  const took: Record<'alone' | 'beside', number[]> = { alone: [], beside: [] };
  const paths = Object.values(questions);
  let question = ROUNDS + WARM_UP;
  for (let turn = 0; turn < 2 * TURNS; turn += 1) {
    const kind = turn % 2 === 0 ? 'alone' : 'beside';
    let isOver = false;
    const looking = (async () => {
      while (kind === 'beside' && !isOver) {
        question += 1;
        const pathOf = paths[question % paths.length];
        if (pathOf !== undefined) await timed(sandbox, pathOf(question));
      }
    })();
    for (let i = 0; i < SEARCHES; i += 1)
      took[kind].push(await timed(sandbox, `/listings?q=${words[i % words.length]}&limit=${20 + turn}`));
    isOver = true;
    await looking;
  }
  console.log(`${'searches alone'.padEnd(24)} ${summary(took.alone)}`);
  console.log(`${'searches beside trends'.padEnd(24)} ${summary(took.beside)}`);
}

async function timed(sandbox: Sandbox, path: string): Promise<number> {
  const began = performance.now();
  const response = await sandbox.get(path);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - began;
}
