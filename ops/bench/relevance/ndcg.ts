import type { Grade } from './grade.ts';

/**
 * Discounted cumulative gain, with the gain 2^grade − 1 and the discount 1 / log2(rank + 1) (Burges et al. 2005).
 * @param grades in the order of the ranks, the first being rank 1
 * @param k how many ranks count
 */
export function dcg(grades: readonly Grade[], k: number): number {
  return grades.slice(0, k).reduce<number>((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/**
 * Normalised: divided by that of the best order there could be.
 *
 * @param found grades of the hits, in their order
 * @param all grades of everything that could have been found, in any order (those above 0 suffice)
 * @param k how many ranks count
 * @returns 0 to 1, or `undefined` when nothing could have been found: such a query says nothing
 */
export function ndcg(found: readonly Grade[], all: readonly Grade[], k = 10): number | undefined {
  const best = dcg(
    all.toSorted((a, b) => b - a),
    k,
  );
  return best === 0 ? undefined : dcg(found, k) / best;
}

/**
 * The share of what is relevant that is among the first k hits. Where more than k things are relevant, k of them are
 * all that could be there, so the share is of k.
 *
 * @param found ids of the hits, in their order
 * @param relevant ids of everything relevant
 * @returns 0 to 1, or `undefined` when nothing is relevant
 */
export function recall(found: readonly string[], relevant: ReadonlySet<string>, k = 50): number | undefined {
  if (relevant.size === 0) return undefined;
  const hits = new Set(found.slice(0, k).filter((id) => relevant.has(id)));
  return hits.size / Math.min(relevant.size, k);
}
