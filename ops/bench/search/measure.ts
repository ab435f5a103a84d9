import type { ListingDocument } from '@vivarium/contracts/search/listing-document.ts';
import { seededRandom } from '../../random/seeded.ts';
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

/**
 * Measures one situation: in each round both engines get the same page loads one after the other, now one engine first and
 * now the other, since the second finds the index warmer. The first loads of all are not counted.
 */
export async function measure(
  client: Elasticsearch,
  engines: readonly [Engine, Engine],
  situation: Situation,
  listings: readonly ListingDocument[],
  { rounds, loads, seed }: { rounds: number; loads: number; seed: number },
): Promise<MeasuredSituation> {
  const random = seededRandom(seed);
  const measured = new Map(
    engines.map(({ name }): [Engine['name'], Measured] => [
      name,
      { ms: [], beyondMs: [], elasticsearchMs: [], cpuMs: 0 },
    ]),
  );
  const ratios: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const pages = Array.from({ length: loads }, () => situation.requests(random, listings));
    const medians = new Map<Engine['name'], number>();
    for (const engine of round % 2 === 0 ? engines : engines.toReversed()) {
      const into = measured.get(engine.name);
      if (into === undefined) continue;
      const ms: number[] = [];
      const before = await cpuOf(client);
      for (const page of pages) {
        const searched = await engine.search(page);
        ms.push(searched.ms);
        if (round < 0 || searched.elasticsearchMs === undefined) continue;
        into.elasticsearchMs.push(searched.elasticsearchMs);
        into.beyondMs.push(searched.ms - searched.elasticsearchMs);
      }
      const cpuMs = (await cpuOf(client)) - before;
      if (round < 0) continue;
      into.ms.push(...ms);
      into.cpuMs += cpuMs;
      medians.set(engine.name, ms.toSorted((a, b) => a - b)[Math.floor(ms.length / 2)] ?? Number.NaN);
    }
    if (round >= 0)
      ratios.push((medians.get('ours') ?? Number.NaN) / (medians.get('searchkit') ?? Number.NaN));
  }
  return { name: situation.name, engines: measured, rounds: ratios };
}
