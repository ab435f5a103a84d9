import { restrictedIn } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import { describe, expect, test } from 'vitest';
import { keepableIn, restrictionFor } from './viewer-region.ts';

describe('where the viewer lives', () => {
  test('leaves out the species that may not be kept there', () => {
    const values = restrictedIn('NZ').map(({ species }) => species);
    expect(values).toContain('python-regius');
    expect(keepableIn('NZ')).toEqual([{ kind: 'none', field: 'species', values }]);
  });

  test('leaves out animals with a gene that may not be kept there', () => {
    expect(keepableIn('FR')).toContainEqual({ kind: 'none', field: 'traits', values: ['gfp'] });
    expect(restrictionFor('FR', 'ambystoma-mexicanum', ['gfp'])).toMatchObject({
      ...{ place: 'the European Union', placeCode: 'EU' },
    });
    expect(restrictionFor('FR', 'ambystoma-mexicanum', ['albino'])).toBeUndefined();
  });

  test('leaves out nothing where all may be kept, or when it was not said', () => {
    expect(keepableIn('XX')).toEqual([]);
    expect(keepableIn(undefined)).toEqual([]);
  });

  test('says by which law a species may not be kept there', () => {
    expect(restrictionFor('NZ', 'python-regius')).toEqual({
      region: 'NZ',
      place: 'New Zealand',
      placeCode: 'NZ',
      acts: ['keep', 'buy', 'sell', 'breed', 'import'],
      certainty: 'sure',
      checkedOn: expect.stringMatching(/^\d{4}-/),
      rule: expect.stringMatching(/\w/),
      source: expect.stringMatching(/\w/),
      asOf: expect.stringMatching(/^\d{4}-/),
    });
  });

  test('says of which town a law is that holds in no more than that', () => {
    expect(restrictionFor('US-NY', 'iguana-iguana')?.city).toBe('New York City');
    expect(restrictionFor('US-NY', 'heloderma-suspectum')?.city).toBeUndefined();
  });

  test('says of which part of a species a law is that is not about all of it', () => {
    expect(restrictionFor('CH', 'trachemys-scripta')?.only).toBe('the red-eared subspecies');
    expect(restrictionFor('DE', 'trachemys-scripta')?.only).toBeUndefined();
  });

  test('says no law of what may be kept, of what is no animal, and of who did not say', () => {
    expect(restrictionFor('NZ', 'eublepharis-macularius')).toBeUndefined();
    expect(restrictionFor('NZ', null)).toBeUndefined();
    expect(restrictionFor(undefined, 'python-regius')).toBeUndefined();
  });
});
