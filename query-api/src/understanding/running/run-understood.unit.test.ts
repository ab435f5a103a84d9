import { describe, expect, test } from 'vitest';
import { facetConditions } from '../../instantsearch/facet-filters.ts';
import type { Condition } from '../../search/condition.ts';
import { everything, type ListingSearch } from '../../search/listing-search.ts';
import type { RunSearches } from '../../search/run-searches.ts';
import { searchWords } from '../../search/text-query.ts';
import { understand } from '../choosing/understand.ts';
import { context } from '../fixtures.ts';
import type { AskedSearch } from './parties.ts';
import { createRunUnderstood } from './run-understood.ts';

const female: Condition = { ...(facetConditions('sex:female', 'f')[0] as Condition) };
const searchOf = (query: string, conditions: Condition[] = [], size = 20): ListingSearch => ({
  ...everything,
  words: searchWords(query),
  spelling: 'auto',
  conditions,
  order: { by: 'relevance' },
  size,
});

/** Runs searches of one query, with as many results as `count` says; tells what was asked round by round. */
async function run(query: string, count: (search: ListingSearch) => number, ...searches: ListingSearch[]) {
  const rounds: (readonly ListingSearch[])[] = [];
  const runSearches = (async (asked: readonly ListingSearch[]) => {
    rounds.push(asked);
    return asked.map((search) => ({ total: count(search) }));
  }) as unknown as RunSearches;
  const understanding = understand(query, context);
  const asked = searches.map((search): AskedSearch => ({ search, understanding }));
  return { rounds, answers: await createRunUnderstood(runSearches)(asked) };
}
const isByChips = ({ conditions }: ListingSearch) =>
  conditions.some((condition) => condition.kind === 'values' && condition.values.includes('python-regius'));

test('chips narrow and the rest is text, in one round', async () => {
  const { rounds, answers } = await run('large bp', () => 7, searchOf('large bp'));
  expect(rounds).toHaveLength(1);
  expect(answers[0]?.search).toMatchObject({ words: ['large'], conditions: [{ values: ['python-regius'] }] });
  expect(answers[0]?.understanding).toMatchObject({ rest: 'large', applied: true });
});

test('what asks for no understanding is run as it is and says nothing of it', async () => {
  const runSearches = (async (asked: readonly unknown[]) => asked.map(() => ({ total: 0 }))) as unknown;
  const search = searchOf('bp');
  const [answer] = await createRunUnderstood(runSearches as RunSearches)([{ search }]);
  expect(answer).toEqual({ search, found: { total: 0 }, way: 'text' });
});

test('a query that means nothing is run as it is, and once', async () => {
  const { rounds, answers } = await run('xyz', () => 0, searchOf('xyz'));
  expect(rounds).toHaveLength(1);
  expect(answers[0]?.understanding).toEqual({ chips: [], offers: [], rest: 'xyz', applied: true });
});

test('all the other ways are asked in one go', async () => {
  const { rounds } = await run(
    'large bp near Austin under 50',
    () => 0,
    searchOf('large bp near Austin under 50'),
  );
  expect(rounds.map(({ length }) => length)).toEqual([1, 6]);
});

test('what is farther away is shown until there is enough, what is dearer only in place of nothing', async () => {
  const query = 'bp near Austin under 50';
  const wayWith = async (wider: number, anywhere: number, anyPrice: number) => {
    const count = ({ conditions }: ListingSearch) => {
      const within = conditions.find((one) => one.kind === 'within');
      const hasPrice = conditions.some(({ kind }) => kind === 'number');
      if (within !== undefined) return hasPrice && within.metres > 300_000 ? wider : 0;
      return hasPrice ? anywhere : anyPrice;
    };
    return (await run(query, count, searchOf(query))).answers[0]?.way;
  };
  expect(await wayWith(5, 30, 90)).toBe('wider');
  expect(await wayWith(4, 30, 90)).toBe('anywhere');
  expect(await wayWith(1, 1, 90)).toBe('wider');
  expect(await wayWith(1, 4, 90)).toBe('anywhere');
  expect(await wayWith(0, 0, 1)).toBe('anyPrice');
});

describe('when nothing fits the chips', () => {
  test('the words are searched as typed, and the answer says that the chips do not count', async () => {
    const { rounds, answers } = await run('bp', (search) => (isByChips(search) ? 0 : 3), searchOf('bp'));
    expect(rounds).toHaveLength(2);
    expect(answers[0]).toMatchObject({
      search: { words: ['bp'], conditions: [] },
      found: { total: 3 },
      understanding: { chips: [{ id: 'species:python-regius' }], applied: false },
    });
  });

  test('and nothing the words either, the chips are what it is that nothing fits', async () => {
    const { answers } = await run('bp', () => 0, searchOf('bp'));
    expect(answers[0]).toMatchObject({ search: { words: [] }, understanding: { applied: true } });
  });
});

test('the pages after the first take the words as that did', async () => {
  const runSearches = (async (asked: readonly unknown[]) => asked.map(() => ({ total: 0 }))) as unknown;
  const runUnderstood = createRunUnderstood(runSearches as RunSearches);
  const asked = { search: searchOf('bp'), understanding: understand('bp', context) };
  const [byChips] = await runUnderstood([{ ...asked, as: 'chips' }]);
  const [asTyped] = await runUnderstood([{ ...asked, as: 'text' }]);
  expect(byChips).toMatchObject({ search: { words: [] }, understanding: { applied: true } });
  expect(asTyped).toMatchObject({ search: { words: ['bp'] }, understanding: { applied: false } });
});

describe('when nothing fits all chips and nothing has all the words', () => {
  type Counts = Record<'chips' | 'text' | 'closest' | 'kind' | 'relaxed', number>;
  const find = async (query: string, counts: Partial<Counts>) => {
    const understanding = understand(query, context);
    const narrowest = understanding.chips.length;
    const wayOf = ({ words, conditions, spelling }: ListingSearch): keyof Counts => {
      if (conditions.length === 0) return 'text';
      if (conditions.length === narrowest && spelling === 'auto') return 'chips';
      if (words.length > 0 && spelling === 'auto') return 'relaxed';
      return spelling === 'loose' || words.length > 0 ? 'closest' : 'kind';
    };
    const runSearches = (async (asked: readonly ListingSearch[]) =>
      asked.map((search) => ({
        total: counts[wayOf(search)] ?? 0,
        spelling: 'loose',
      }))) as unknown as RunSearches;
    const [answer] = await createRunUnderstood(runSearches)([{ search: searchOf(query), understanding }]);
    const { way, search, understanding: told } = answer ?? {};
    return {
      way,
      words: search?.words,
      restLeftOut: told?.restLeftOut,
      ...(told?.restInPart && { restInPart: true }),
      leftOut: told?.chips.map(({ leftOut }) => leftOut === true),
    };
  };
  const query = 'large bp under 50';

  test('what it is counts more than some of the words, and what is left out is told', async () => {
    const found = await find(query, { text: 9, closest: 2, kind: 5 });
    expect(found).toEqual({ way: 'closest', words: [], restLeftOut: true, leftOut: [false, true] });
  });

  test('one condition less is better than what it is alone', async () => {
    const found = await find(query, { relaxed: 1, text: 9, closest: 2, kind: 5 });
    expect(found).toMatchObject({ way: 'anyPrice', words: ['large'], leftOut: [false, true] });
  });

  test('some of the words are better than nothing', async () => {
    expect(await find(query, { text: 9, kind: 5 })).toMatchObject({ way: 'text', leftOut: [false, false] });
  });

  test('but not where every word is understood: then none is misspelt, and what is of the kind counts more', async () => {
    expect(await find('pied clown bp', { text: 9, kind: 5 })).toMatchObject({ way: 'kind' });
    expect(await find('pied clown bp', { text: 9 })).toMatchObject({ way: 'text' });
  });

  test('anything of the kind is better than nothing: of several traits, what has any', async () => {
    expect(await find('pied clown bp', { kind: 5 })).toMatchObject({
      way: 'kind',
      leftOut: [true, true, false],
    });
    expect(await find('pied clown', { kind: 5 })).toMatchObject({ way: 'kind', leftOut: [true, true] });
  });

  test('goods of the category that have some of the words count more than animals that have all', async () => {
    const found = await find('ball python rack', { text: 9, closest: 2, kind: 5 });
    expect(found).toMatchObject({ way: 'closest', words: ['ball', 'python', 'rack'] });
    expect(found).toMatchObject({ restLeftOut: true, restInPart: true });
  });

  test('nothing is left out where anything fits', async () => {
    const found = await find(query, { chips: 1, text: 9, closest: 2, kind: 5 });
    expect(found).toMatchObject({ way: 'chips', leftOut: [false, false] });
  });
});

test('of a combination that nobody offers, what shows any of it is shown, of the same species', async () => {
  const query = 'killer bee';
  const isOfKind = ({ conditions }: ListingSearch) => JSON.stringify(conditions).includes('"traits"');
  const { answers } = await run(query, (search) => (isOfKind(search) ? 5 : 0), searchOf(query));
  expect(answers[0]?.search.conditions).toEqual([
    { kind: 'values', field: 'traits', values: ['pastel', 'spider'] },
    { kind: 'values', field: 'species', values: ['python-regius'] },
  ]);
  expect(answers[0]?.understanding?.chips).toMatchObject([{ kind: 'combination', leftOut: true }]);
});

describe('requests that count go with the one before them', () => {
  test('when a refinement that they lack overrules a chip', async () => {
    const query = 'male bp';
    const { answers } = await run(query, () => 1, searchOf(query, [female]), searchOf(query, [], 0));
    const count = answers[1];
    expect(JSON.stringify(count?.search.conditions)).not.toContain('"male"');
    expect(count?.understanding?.chips).toMatchObject([{ id: 'sex:male', overruled: true }, {}]);
  });

  test('when it found nothing', async () => {
    const query = 'bp';
    const count = (search: ListingSearch) => (isByChips(search) && search.conditions.length > 1 ? 0 : 4);
    const { rounds, answers } = await run(query, count, searchOf(query, [female]), searchOf(query, [], 0));
    expect(rounds[1]).toHaveLength(2);
    expect(answers.map(({ search }) => search.words)).toEqual([['bp'], ['bp']]);
  });

  test('but pages of hits decide for themselves', async () => {
    const query = 'male bp';
    const { answers } = await run(query, () => 1, searchOf(query, [female]), searchOf(query));
    expect(answers.map(({ understanding }) => understanding?.chips[0]?.overruled)).toEqual([true, undefined]);
  });
});
