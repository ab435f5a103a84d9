import { expect, test } from 'vitest';
import type { Grade } from './grade.ts';
import { judged } from './judged.ts';
import { meanOf, scoreOf } from './score.ts';

const graded = (grades: Record<string, Grade>) => ({
  judged: judged('pied', {}),
  grades: new Map(Object.entries(grades)),
});

test('the best order there is scores 1', () => {
  expect(scoreOf(graded({ a: 3, b: 1 }), ['a', 'b', 'c']).ndcg).toBe(1);
});

test('recall is of the best grade that the corpus has', () => {
  expect(scoreOf(graded({ a: 2, b: 2, c: 1 }), ['a', 'c']).recall).toBe(0.5);
});

test('an empty page counts only where there is something to find', () => {
  expect(scoreOf(graded({ a: 3 }), [])).toMatchObject({ isEmpty: true, ndcg: 0 });
  expect(scoreOf(graded({}), [])).toMatchObject({ isEmpty: false, ndcg: undefined });
});

test('what cannot be answered is left out of the means', () => {
  const scores = [scoreOf(graded({ a: 3 }), ['a']), scoreOf(graded({}), []), scoreOf(graded({ a: 3 }), [])];
  expect(meanOf(scores)).toEqual({ queries: 2, ndcg: 0.5, recall: 0.5, right: 0.5, emptyPages: 1 });
});
