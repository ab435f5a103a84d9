import { allCategories, allSpecies, combinationsOf, genesOf } from '@vivarium/catalogue/index.ts';
import { writtenWords } from '@vivarium/contracts/shared/words.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { catalogueNames } from './catalogue-names.ts';
import { keyOf } from './entity.ts';
import { createNameIndex } from './name-index.ts';

const names = catalogueNames({ species: allSpecies, genesOf, combinationsOf, categories: allCategories });
const index = createNameIndex(names);

function found(text: string): string[] {
  return candidatesOf(index, writtenWords(text))
    .matches.toSorted((a, b) => a.rank - b.rank)
    .map(({ named }) => keyOf(named.entity));
}

describe('candidates', () => {
  test.each([
    ['bp', 'species python-regius'],
    ['ball py', 'species python-regius'],
    ['Python reg', 'species python-regius'],
    ['royal', 'species python-regius'],
    ['crestie', 'species correlophus-ciliatus'],
    ['ballpy', 'species python-regius'],
    ['hog nose', 'species heterodon-nasicus'],
    ['pied', 'trait python-regius pied'],
    ['piebald', 'trait python-regius pied'],
    ['pied bp', 'trait python-regius pied'],
    ['bp pied', 'trait python-regius pied'],
    ['ball clow', 'trait python-regius clown'],
    ['het clo', 'trait python-regius clown het'],
    ['66% het clo', 'trait python-regius clown possible_het'],
    ['poss het pied ball', 'trait python-regius pied possible_het'],
    ['66 pied', 'trait python-regius pied possible_het'],
    ['dh clo', 'trait python-regius clown het'],
    ['pied fem', 'trait python-regius pied'],
    ['pied bab', 'trait python-regius pied'],
    ['super pas', 'trait python-regius pastel super'],
    ['leo tremp', 'trait eublepharis-macularius tremper-albino'],
    ['hetclown', 'trait python-regius clown het'],
    ['kornn', 'species pantherophis-guttatus'],
    ['serpent des', 'species pantherophis-guttatus'],
    ['korensl', 'species pantherophis-guttatus'],
    ['gecko leop', 'species eublepharis-macularius'],
    ['uvb', 'category heating-lighting uvb-lamp'],
    ['enclos', 'category enclosure'],
    ['heat mat', 'category heating-lighting heat-mat'],
  ])('“%s” begins to name %s', (text, key) => {
    expect(found(text)).toContain(key);
  });

  test.each([
    ['bal pyton', 'species python-regius'],
    ['balpython', 'species python-regius'],
    ['lepoard gecko', 'species eublepharis-macularius'],
    ['leopard gekco', 'species eublepharis-macularius'],
    ['hongose', 'species heterodon-nasicus'],
    ['ball pythons', 'species python-regius'],
    ['het clwon', 'trait python-regius clown het'],
    ['enclosrue', 'category enclosure'],
  ])('“%s”, misspelt, still means %s', (text, key) => {
    expect(found(text)).toContain(key);
  });

  test.each(['all python', 'yball', 'vall', 'zz', '…', '', '10.0'])('“%s” means nothing', (text) => {
    expect(found(text).filter((key) => key.startsWith('species python-regius'))).toEqual([]);
  });

  test('what is spelt right is not joined by what is only near', () => {
    expect(found('corn')).not.toContain('trait python-regius coral-glow');
    expect(found('corn').every((key) => !key.includes('horn'))).toBe(true);
  });

  test('what a name says it is weighs as much as its beginning', () => {
    const rankOf = (text: string, key: string) =>
      candidatesOf(index, writtenWords(text)).matches.find(({ named }) => keyOf(named.entity) === key)?.rank;
    expect(rankOf('geck', 'species eublepharis-macularius')).toBe(1);
    expect(rankOf('leop', 'species eublepharis-macularius')).toBe(1);
    expect(rankOf('leopard gecko', 'species eublepharis-macularius')).toBe(0);
    expect(rankOf('tailed', 'species hemitheconyx-caudicinctus')).toBe(2);
  });

  test('words before the name are left over', () => {
    expect(candidatesOf(index, writtenWords('female adult ball py'))).toMatchObject({ words: 2 });
    expect(candidatesOf(index, writtenWords('bp het clo'))).toMatchObject({ words: 3 });
  });

  test('“het” alone begins a name, before another word it is a zygosity', () => {
    expect(found('het')).toContain('species heterodon-nasicus');
    expect(found('het clown').every((key) => key.endsWith(' het'))).toBe(true);
  });

  test('an entity that several names fit is found once', () => {
    const keys = found('p');
    expect(new Set(keys).size).toBe(keys.length);
    expect(found('rainbow boa').filter((key) => key === 'species epicrates-cenchria').length).toBeLessThan(2);
  });

  test('the first letter of what is found is the one that was typed', () => {
    const letters = fc.stringMatching(/^[a-z]{1,10}$/);
    fc.assert(
      fc.property(letters, (text) => {
        for (const { named } of candidatesOf(index, writtenWords(text)).matches) {
          const initials = [...named.names, ...named.within].flatMap((name) =>
            writtenWords(name).map(({ word }) => word.charAt(0)),
          );
          expect(initials).toContain(text.charAt(0));
        }
      }),
    );
  });

  test('whatever is typed, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        candidatesOf(index, writtenWords(text));
      }),
    );
  });
});
