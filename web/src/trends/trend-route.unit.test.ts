import { describe, expect, it } from 'vitest';
import { readTrendRoute, searchBehind, trendQueryOf, writeTrendRoute } from './trend-route.ts';

const read = (text: string) => readTrendRoute(new URLSearchParams(text));

describe('the address of a page of trends', () => {
  it.each([
    '',
    'span=30d',
    'from=2026-01-01&to=2026-03-31&interval=week&species=python-regius&trait=clown&country=US&by=country',
  ])('is written as it was read: %s', (text) => {
    expect(writeTrendRoute(read(text))).toBe(text);
  });

  it('leaves out what it does not understand', () => {
    expect(read('span=9y&from=soon&interval=hour&species=<b>&country=usa&by=seller')).toEqual({
      span: '1y',
      by: 'species',
    });
  });

  it.each(['2026-13-45', '2026-02-30', '0000-00-00'])('leaves out a day that there is not: %s', (day) => {
    const route = read(`to=${day}`);
    expect(route.to).toBeUndefined();
    expect(trendQueryOf(route, '2026-11-28').to).toBe('2026-11-28');
  });

  it('compares goods, which have no species, by country', () => {
    expect(read('category=electronics').by).toBe('country');
    expect(writeTrendRoute(read('category=electronics'))).toBe('category=electronics');
    expect(writeTrendRoute(read('category=electronics&by=species'))).toBe('category=electronics&by=species');
    expect(read('category=live-animal').by).toBe('species');
  });

  it('asks for days that count back from today, today among them', () => {
    expect(trendQueryOf(read('span=30d'), '2026-11-28')).toEqual({ from: '2026-10-30', to: '2026-11-28' });
    expect(trendQueryOf(read('species=python-regius&trait=clown'), '2026-11-28')).toMatchObject({
      species: ['python-regius'],
      trait: [['clown']],
      interval: 'month',
    });
  });

  it('leads to the search for the same, and one value more', () => {
    expect(searchBehind(read('category=live-animal'), { by: 'trait', value: 'pied' })).toEqual({
      facets: { category: ['live-animal'], traits: ['pied'] },
      sort: 'newest',
    });
  });
});
