import {
  allCategories,
  allSpecies,
  allSpeciesCombinations,
  allSpeciesGenes,
} from '@vivarium/catalogue/index.ts';
import { loadEntries } from '@vivarium/query-api/gazetteer/load-entries.ts';
import {
  type UnderstandingContext,
  understand,
} from '@vivarium/query-api/understanding/choosing/understand.ts';
import { lexiconOf } from '@vivarium/query-api/understanding/lexicon/lexicon.ts';
import { createPlaceFinder } from '@vivarium/query-api/understanding/readers/place/place-finder.ts';
import { percentile } from '../percentile.ts';
import { chipKeys, expectedChips } from './expected-chips.ts';
import { judgedQueries } from './queries.ts';
import type { JudgedQuery } from './wants.ts';

export const title = 'Precision and recall of the chips that queries are understood by, on the judged set';

/** How many chips of one kind were right, wrong, and missed. */
export interface ChipCounts {
  right: number;
  wrong: number;
  missed: number;
}

export interface ChipScore {
  all: ChipCounts;
  byKind: ReadonlyMap<string, ChipCounts>;
  /** Each wrong or missed chip, with its query. */
  faults: readonly string[];
}

/** @returns the context in which queries are understood in production: the whole catalogue, all cities. */
export async function wholeContext(): Promise<UnderstandingContext> {
  const catalogue = lexiconOf({
    species: allSpecies,
    genes: allSpeciesGenes,
    combinations: allSpeciesCombinations,
    categories: allCategories,
  });
  return { catalogue, gazetteer: createPlaceFinder(await loadEntries()), unit: 'mi' };
}

/** Compares the chips of each query with the expected ones. A chip is right when its whole value is. */
export function scoreChips(queries: readonly JudgedQuery[], context: UnderstandingContext): ChipScore {
  const byKind = new Map<string, ChipCounts>();
  const faults: string[] = [];
  const count = (key: string, outcome: keyof ChipCounts) => {
    const kind = key.slice(0, key.indexOf(':'));
    const counts = byKind.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
    counts[outcome] += 1;
    byKind.set(kind, counts);
  };
  for (const judged of queries) {
    const expected = new Set(expectedChips(judged));
    const made = new Set(understand(judged.query, context).chips.flatMap(chipKeys));
    for (const key of made) {
      count(key, expected.has(key) ? 'right' : 'wrong');
      if (!expected.has(key)) faults.push(`wrong   ${judged.query}  ${key}`);
    }
    for (const key of expected) {
      if (made.has(key)) continue;
      count(key, 'missed');
      faults.push(`missed  ${judged.query}  ${key}`);
    }
  }
  const all = { right: 0, wrong: 0, missed: 0 };
  for (const counts of byKind.values()) {
    all.right += counts.right;
    all.wrong += counts.wrong;
    all.missed += counts.missed;
  }
  return { all, byKind, faults };
}

/** @returns the share of the chips made that are right; 1 when none were made. */
export function precisionOf({ right, wrong }: ChipCounts): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** @returns the share of the expected chips that were made; 1 when none were expected. */
export function recallOf({ right, missed }: ChipCounts): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** Prints both figures for each kind of chip, every fault, and how long a query takes. */
export async function run(): Promise<void> {
  const context = await wholeContext();
  const { all, byKind, faults } = scoreChips(judgedQueries, context);
  console.log(`${judgedQueries.length} queries`);
  console.log('kind           right wrong missed precision recall');
  for (const [kind, counts] of [...byKind, ['all', all] as const]) {
    const { right, wrong, missed } = counts;
    const figures = [right, wrong, missed].map((figure) => String(figure).padStart(5)).join(' ');
    const shares = `${precisionOf(counts).toFixed(3).padStart(9)}  ${recallOf(counts).toFixed(3)}`;
    console.log(`${kind.padEnd(14)} ${figures} ${shares}`);
  }
  for (const fault of faults) console.log(fault);
  printTimes(context);
}

const ROUNDS = 50;

function printTimes(context: UnderstandingContext): void {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { query } of judgedQueries) {
      const start = performance.now();
      understand(query, context);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  const [p50, p99, longest] = [0.5, 0.99, 1].map((share) => percentile(times, share).toFixed(3));
  console.log(`milliseconds per query: p50 ${p50}, p99 ${p99}, longest ${longest} (${times.length} queries)`);
}
