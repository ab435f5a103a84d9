import { allCategories, geneOf, speciesBySlug } from '@vivarium/catalogue/index.ts';
import type { UnderstandingContext } from '@vivarium/query-api/understanding/choosing/understand.ts';
import { beforeAll, expect, test } from 'vitest';
import { precisionOf, recallOf, scoreChips, wholeContext } from './chips.ts';
import { judged } from './judged.ts';
import { judgedQueries } from './queries.ts';

let context: UnderstandingContext;
beforeAll(async () => {
  context = await wholeContext();
}, 60_000);

test('at least 97 % of the chips on the judged set are right', () => {
  const { all, faults } = scoreChips(judgedQueries, context);
  expect(precisionOf(all), faults.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(recallOf(all), faults.join('\n')).toBeGreaterThanOrEqual(0.9);
});

test('the judged set has at least 200 queries, each once', () => {
  const queries = judgedQueries.map(({ query }) => query);
  expect(queries.length).toBeGreaterThanOrEqual(200);
  expect(new Set(queries).size).toBe(queries.length);
});

test('the judged set speaks of species, genes and categories that the catalogue has', () => {
  const categories = new Map(
    allCategories.map(({ slug, subcategories }) => [slug, subcategories.map((s) => s.slug)]),
  );
  const unknown = judgedQueries.flatMap(({ query, wants }) => {
    const { species = [], traits = [], category = [], subcategory = [] } = wants;
    const known = category.flatMap((slug) => categories.get(slug) ?? []);
    return [
      ...species.filter((slug) => speciesBySlug(slug) === undefined),
      ...category.filter((slug) => !categories.has(slug)),
      ...subcategory.filter((slug) => !known.includes(slug)),
      ...traits.flatMap(({ gene }) =>
        [gene].flat().filter((slug) => species.length > 0 && !species.some((each) => geneOf(each, slug))),
      ),
    ].map((slug) => `${query}: ${slug}`);
  });
  expect(unknown).toEqual([]);
});

test('a chip that is wrong and one that is missed are counted apart', () => {
  const rows = [judged('pied', { sex: 'female' }), judged('female', { sex: 'female' })];
  const { byKind } = scoreChips(rows, context);
  expect(byKind.get('trait')).toEqual({ right: 0, wrong: 1, missed: 0 });
  expect(byKind.get('sex')).toEqual({ right: 1, wrong: 0, missed: 1 });
});
