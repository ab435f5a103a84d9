import { describe, expect, it } from 'vitest';
import { homeRegionIn } from './home-region.ts';
import { countries, statesOf } from './places-to-live.ts';

describe('where somebody lives', () => {
  it('is read as it was stored', () => {
    expect(homeRegionIn('US-HI\nHawaii')).toEqual({ code: 'US-HI', name: 'Hawaii' });
  });

  it.each([null, '', 'US-HI', 'Hawaii\nHawaii', 'us\nUnited States', '{"code":"US"}'])(
    'is nothing in %j',
    (text) => {
      expect(homeRegionIn(text)).toBeUndefined();
    },
  );
});

describe('the places to choose from', () => {
  it('are countries by their names, in the order of the alphabet', () => {
    const names = countries('en').map(({ name }) => name);
    expect(names.length).toBeGreaterThan(240);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(countries('en')).toContainEqual({ code: 'DE', name: 'Germany' });
  });

  it('have the states where laws differ from state to state', () => {
    expect(statesOf('US')).toHaveLength(51);
    expect(statesOf('US')).toContainEqual({ code: 'US-HI', name: 'Hawaii' });
    expect(statesOf('DE')).toEqual([]);
  });
});
