import { restrictedIn } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import { describe, expect, test } from 'vitest';
import { keepableIn, restrictionFor } from './viewer-region.ts';

describe('where the viewer lives', () => {
  test('leaves out the species that may not be kept there', () => {
    const values = restrictedIn('US-HI').map(({ species }) => species);
    expect(values).toContain('python-regius');
    expect(keepableIn('US-HI')).toEqual([{ kind: 'none', field: 'species', values }]);
  });

  test('leaves out nothing where all may be kept, or when it was not said', () => {
    expect(keepableIn('XX')).toEqual([]);
    expect(keepableIn(undefined)).toEqual([]);
  });

  test('says by which law a species may not be kept there', () => {
    expect(restrictionFor('US-HI', 'python-regius')).toEqual({
      region: 'US-HI',
      place: 'Hawaii',
      rule: expect.stringMatching(/\w/),
      source: expect.stringMatching(/\w/),
      asOf: expect.stringMatching(/^\d{4}-/),
    });
  });

  test('says no law of what may be kept, of what is no animal, and of who did not say', () => {
    expect(restrictionFor('US-HI', 'eublepharis-macularius')).toBeUndefined();
    expect(restrictionFor('US-HI', null)).toBeUndefined();
    expect(restrictionFor(undefined, 'python-regius')).toBeUndefined();
  });
});
