import { describe, expect, it } from 'vitest';
import { finishedSuggestion, finishedText } from './finished.ts';
import { type RecentSearch, readRecents, withRecent } from './recent-searches.ts';

const recent = (label: string): RecentSearch => ({ label, path: `/search?q=${encodeURIComponent(label)}` });
const labels = (recents: readonly RecentSearch[]) => recents.map(({ label }) => label);

describe('recent searches', () => {
  it('stand newest first, each once', () => {
    const recents = ['boa', 'clown', 'BOA'].reduce<RecentSearch[]>(
      (all, label) => withRecent(all, recent(label)),
      [],
    );
    expect(labels(recents)).toEqual(['BOA', 'clown']);
  });

  it('forget a text that was only the beginning of the next', () => {
    expect(labels(withRecent([recent('clo'), recent('boa')], recent('clown')))).toEqual(['clown', 'boa']);
    const species = { label: 'Ball', path: '/search?species=python-regius' };
    expect(labels(withRecent([species], recent('ball python')))).toEqual(['ball python', 'Ball']);
  });

  it('are eight at most', () => {
    const many = Array.from({ length: 12 }, (_, i) => `search ${String.fromCharCode(97 + i)}`);
    const recents = many.reduce<RecentSearch[]>((all, label) => withRecent(all, recent(label)), []);
    expect(recents).toHaveLength(8);
  });

  it.each([
    null,
    '',
    '{',
    '{}',
    'null',
    '[1, null, {"label": "x"}]',
    '[{"label": "elsewhere", "path": "//example.com/search?"}]',
    '[{"label": "script", "path": "javascript:alert(1)"}]',
  ])('%s in the storage is none', (stored) => {
    expect(readRecents(stored)).toEqual([]);
  });

  it('come back as they were stored', () => {
    const stored = [recent('boa'), { label: 'Ann', path: '/seller/abc' }];
    expect(readRecents(JSON.stringify(stored))).toEqual(stored);
  });

  it('are remembered by what was meant', () => {
    expect(finishedText(' b ')).toBeUndefined();
    expect(finishedText(' het clown ')).toEqual({ label: 'het clown', path: '/search?q=het+clown' });
    const pied = finishedSuggestion({
      kind: 'trait',
      gene: 'pied',
      zygosity: null,
      species: 'python-regius',
      speciesName: 'Ball python',
      label: 'Pied',
      highlights: [],
      alias: null,
      query: 'female',
      count: 1,
    });
    expect(pied).toEqual({
      label: 'female Pied, Ball python',
      path: '/search?q=female&category=live-animal&species=python-regius&trait=pied',
    });
  });
});
