import { describe, expect, it } from 'vitest';
import { chooseByName } from './choose-by-name.ts';

const colours = [{ name: 'pied' }, { name: 'clown' }, { name: 'mack-snow' }];

describe('choosing by name', () => {
  it('takes all where none is named', () => {
    expect(chooseByName('colour', colours, [])).toEqual(colours);
  });

  it('keeps the order of the list', () => {
    expect(chooseByName('colour', colours, ['mack-snow', 'pied'])).toEqual([colours[0], colours[2]]);
  });

  it('names what there is where something is asked for that there is not', () => {
    expect(() => chooseByName('colour', colours, ['pied', 'blue'])).toThrow(
      'There is no colour “blue”. There are: pied, clown, mack-snow',
    );
  });
});
