import { describe, expect, it } from 'vitest';
import { statesOf } from './places-to-live.ts';

describe('the places to choose from', () => {
  it('have the states where laws differ from state to state', () => {
    expect(statesOf('US')).toHaveLength(51);
    expect(statesOf('US')).toContainEqual({ code: 'US-HI', name: 'Hawaii' });
    expect(statesOf('DE')).toEqual([]);
  });
});
