import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import { type Grade, gradeOf } from './grade.ts';
import { ndcg, recall } from './ndcg.ts';
import type { JudgedQuery } from './wants.ts';

/** A query, and how good an answer every listing is that is one at all, by id. */
export interface GradedQuery {
  judged: JudgedQuery;
  grades: ReadonlyMap<string, Grade>;
}

/** Figures of one query and one engine; undefined where nothing could have been found. */
export interface QueryScore {
  query: string;
  ndcg: number | undefined;
  /** Of what is graded 3, or of what has the best grade there is. */
  recall: number | undefined;
  /** Of the first ten hits (of as many as could be right, where that is fewer) those with the best grade there is. */
  right: number | undefined;
  /** There is something to find, and the page is empty. */
  isEmpty: boolean;
}

/** Means over the queries that have an answer in the corpus. */
export interface MeanScore {
  queries: number;
  ndcg: number;
  recall: number;
  right: number;
  emptyPages: number;
}

/** Grades the whole corpus for each query. */
export function gradeAll(queries: readonly JudgedQuery[], onSale: readonly ListingState[]): GradedQuery[] {
  return queries.map((judged) => {
    const grades = new Map<string, Grade>();
    for (const listing of onSale) {
      const grade = gradeOf(listing, judged.wants);
      if (grade > 0) grades.set(listing.id, grade);
    }
    return { judged, grades };
  });
}

/** @param found ids of the hits in their order, at least 50 where there are as many */
export function scoreOf({ judged, grades }: GradedQuery, found: readonly string[]): QueryScore {
  const all = [...grades.values()];
  const best = Math.max(0, ...new Set(all));
  const relevant = new Set([...grades].filter(([, grade]) => grade === best).map(([id]) => id));
  return {
    query: judged.query,
    ndcg: ndcg(
      found.map((id) => grades.get(id) ?? 0),
      all,
    ),
    recall: recall(found, relevant),
    right: recall(found, relevant, 10),
    isEmpty: all.length > 0 && found.length === 0,
  };
}

/** @returns the means over the queries that can be answered. */
export function meanOf(scores: readonly QueryScore[]): MeanScore {
  const answerable = scores.filter((score) => score.ndcg !== undefined);
  const mean = (of: (score: QueryScore) => number) =>
    answerable.reduce((sum, score) => sum + of(score), 0) / Math.max(1, answerable.length);
  return {
    queries: answerable.length,
    ndcg: mean((score) => score.ndcg ?? 0),
    recall: mean((score) => score.recall ?? 0),
    right: mean((score) => score.right ?? 0),
    emptyPages: answerable.filter(({ isEmpty }) => isEmpty).length,
  };
}
