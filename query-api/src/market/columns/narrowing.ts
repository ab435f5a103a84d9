import type { DayColumns, Kinds } from './day-columns.ts';
import type { Words } from './words.ts';

/** Which part of the market is meant; what is undefined narrows nothing. */
export interface Narrowing {
  category?: readonly string[] | undefined;
  species?: readonly string[] | undefined;
  country?: readonly string[] | undefined;
  sex?: readonly string[] | undefined;
  lifeStage?: readonly string[] | undefined;
  /** All of them, each any of its list: a gene, or `gene:zygosity`. */
  trait?: readonly (readonly string[])[] | undefined;
  /** These `gene:zygosity` and no others. */
  exactly?: readonly string[] | undefined;
}

/** Says of each kind of a day, by its number, whether it is of the part that is meant: 1 or 0. Undefined: all are. */
export type Mask = Uint8Array | undefined;

type Test = (kinds: Kinds, kind: number) => boolean;

/** @returns what makes the mask of a day. */
export function maskOf(narrowing: Narrowing, words: Words): (day: DayColumns) => Mask {
  const tests = testsOf(narrowing, words);
  if (tests.length === 0) return () => undefined;
  return ({ kinds }) => {
    const mask = new Uint8Array(kinds.count);
    for (let kind = 0; kind < kinds.count; kind += 1)
      mask[kind] = Number(tests.every((test) => test(kinds, kind)));
    return mask;
  };
}

function testsOf({ trait = [], exactly, ...words }: Narrowing, known: Words): Test[] {
  const numbersOf = (some: readonly string[]) => new Set(some.flatMap((word) => known.find(word) ?? []));
  const tests: Test[] = (['category', 'species', 'country', 'sex', 'lifeStage'] as const).flatMap(
    (column) => {
      const wanted = words[column];
      if (wanted === undefined) return [];
      const numbers = numbersOf(wanted);
      return [(kinds: Kinds, kind: number) => numbers.has(kinds[column][kind] ?? -1)];
    },
  );
  for (const anyOf of trait) {
    const genes = numbersOf(anyOf.filter((one) => !one.includes(':')));
    const traits = numbersOf(anyOf.filter((one) => one.includes(':')));
    tests.push((kinds, kind) =>
      someTrait(kinds, kind, (at) => genes.has(kinds.gene[at] ?? -1) || traits.has(kinds.trait[at] ?? -1)),
    );
  }
  if (exactly !== undefined) {
    const all = [...new Set(exactly)];
    const numbers = numbersOf(all);
    tests.push((kinds, kind) => {
      const [from = 0, to = 0] = [kinds.traitsFrom[kind], kinds.traitsFrom[kind + 1]];
      // A kind names a trait once.
      return to - from === all.length && !someTrait(kinds, kind, (at) => !numbers.has(kinds.trait[at] ?? -1));
    });
  }
  return tests;
}

function someTrait({ traitsFrom }: Kinds, kind: number, isIt: (at: number) => boolean): boolean {
  const to = traitsFrom[kind + 1] ?? 0;
  for (let at = traitsFrom[kind] ?? 0; at < to; at += 1) if (isIt(at)) return true;
  return false;
}
