import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { SearchRequest } from '@vivarium/contracts/search/http/request.ts';
import { type Random, seededRandom } from '../../random/seeded.ts';
import { cpuOf, type Elasticsearch } from '../projector-stopwatch.ts';
import type { Engine } from './engines.ts';
import type { Situation } from './situations.ts';

/** What one engine took in one situation. */
export interface Measured {
  /** Of each page load, in milliseconds. */
  ms: number[];
  /** Beyond what Elasticsearch says it took, where that is known; in milliseconds. */
  beyondMs: number[];
  elasticsearchMs: number[];
  /** Processor time of Elasticsearch for all page loads, in milliseconds. */
  cpuMs: number;
}

export interface MeasuredSituation {
  name: string;
  engines: ReadonlyMap<Engine['name'], Measured>;
  /** Ratio of the medians (ours ÷ Searchkit's) in each round. */
  rounds: number[];
}

/** How often: `warmUp` rounds are not counted, in which virtual machines compile what runs often. */
export interface Settings {
  warmUp: number;
  rounds: number;
  /** Page loads of each situation in each round, the same ones for both engines. */
  loads: number;
  seed: number;
}

/**
 * Measures all situations, round by round, so that a change of the machine's mood meets all of them. In each round both
 * engines get the same page loads, one engine after the other and the other way round in the next, since the second finds
 * the index warmer. No page load comes twice.
 */
export async function measure(
  client: Elasticsearch,
  engines: readonly [Engine, Engine],
  situations: readonly Situation[],
  listings: readonly ListingDocument[],
  { warmUp, rounds, loads, seed }: Settings,
): Promise<MeasuredSituation[]> {
  const random = seededRandom(seed);
  const all = situations.map(({ name }): MeasuredSituation => {
    const nothing = (): Measured => ({ ms: [], beyondMs: [], elasticsearchMs: [], cpuMs: 0 });
    return { name, rounds: [], engines: new Map(engines.map((engine) => [engine.name, nothing()])) };
  });
  for (let round = -warmUp; round < rounds; round++) {
    for (const [i, situation] of situations.entries()) {
      const pages = pagesOf(situation, random, listings, loads);
      const inTurn = round % 2 === 0 ? engines : engines.toReversed();
      for (const engine of inTurn) {
        const taken = await loadAll(client, engine, pages);
        if (round >= 0) addTo(all[i]?.engines.get(engine.name), taken);
      }
      if (round >= 0) all[i]?.rounds.push(ratioOfLast(all[i].engines, loads));
    }
    console.error(round < 0 ? `warming up, ${-round} to go` : `round ${round + 1} of ${rounds}`);
  }
  return all;
}

function pagesOf(
  situation: Situation,
  random: Random,
  listings: readonly ListingDocument[],
  loads: number,
): SearchRequest[][] {
  return Array.from({ length: loads }, () => situation.requests(random, listings));
}

async function loadAll(
  client: Elasticsearch,
  engine: Engine,
  pages: readonly SearchRequest[][],
): Promise<Measured> {
  const taken: Measured = { ms: [], beyondMs: [], elasticsearchMs: [], cpuMs: -(await cpuOf(client)) };
  for (const page of pages) {
    const { ms, elasticsearchMs } = await engine.search(page);
    taken.ms.push(ms);
    if (elasticsearchMs === undefined) continue;
    taken.elasticsearchMs.push(elasticsearchMs);
    taken.beyondMs.push(ms - elasticsearchMs);
  }
  taken.cpuMs += await cpuOf(client);
  return taken;
}

function addTo(all: Measured | undefined, taken: Measured): void {
  all?.ms.push(...taken.ms);
  all?.beyondMs.push(...taken.beyondMs);
  all?.elasticsearchMs.push(...taken.elasticsearchMs);
  if (all !== undefined) all.cpuMs += taken.cpuMs;
}

function ratioOfLast(engines: MeasuredSituation['engines'], loads: number): number {
  const medianOf = (name: Engine['name']) =>
    engines
      .get(name)
      ?.ms.slice(-loads)
      .sort((a, b) => a - b)[Math.floor(loads / 2)] ?? Number.NaN;
  return medianOf('ours') / medianOf('searchkit');
}
