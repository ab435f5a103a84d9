import { describe, expect, it } from 'vitest';
import { countries, statesOf } from './places-to-live.ts';

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
