import { genesOf } from '@vivarium/catalogue/gene-lookup.ts';
import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import { traitLabel } from '@vivarium/catalogue/trait-label.ts';
import { zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import { describe, expect, test } from 'vitest';
import { traitsWritten } from './traits.ts';

const said = (text: string, species = 'python-regius') => {
  const { traits, problems } = traitsWritten(species, text);
  const labels = traits.map(({ gene, zygosity, chance }) =>
    [gene, zygosity, chance].filter(Boolean).join(':'),
  );
  return [...labels, ...problems.map((problem) => `! ${problem}`)];
};

describe('traits as breeders write them', () => {
  test.each([
    ['100% het Clown, Pastel', ['clown:het', 'pastel:visual']],
    ['Pastel Clown', ['pastel:visual', 'clown:visual']],
    ['Super Pastel Banana 66% poss het Pied', ['pastel:super', 'banana:visual', 'pied:possible_het:66']],
    ['66% het clown', ['clown:possible_het:66']],
    ['66 het clown', ['clown:possible_het:66']],
    ['het 66% clown', ['clown:possible_het:66']],
    ['ph clown', ['clown:possible_het']],
    ['50% ph Clown; Pastel', ['clown:possible_het:50', 'pastel:visual']],
    ['dh clown pied', ['clown:het', 'pied:het']],
    ['Pastel, double het Clown, Pied', ['pastel:visual', 'clown:het', 'pied:het']],
    ['het clown and pied', ['clown:het', 'pied:het']],
    ['het clown/pied + pastel', ['clown:het', 'pied:het', 'pastel:visual']],
    ['PASTEL\nhet CLOWN', ['pastel:visual', 'clown:het']],
    ['visual clown', ['clown:visual']],
    ['Axanthic (VPI), het axanthic vpi', ['axanthic-vpi:visual', 'axanthic-vpi:het']],
    ['bumble bee', ['pastel:visual', 'spider:visual']],
    ['super mojave', ['mojave:super']],
    ['normal', []],
    ['', []],
  ])('%j', (text, traits) => expect(said(text)).toEqual(traits));
});

describe('what is not told is asked about', () => {
  test('a name that is none, with names that may have been meant', () => {
    expect(said('Pastel, lavender')).toEqual([
      'pastel:visual',
      '! has “lavender”, which is no trait of this species that is known here; did you mean “Lavender Albino”?',
    ]);
  });
  test('the second of two names after het', () => {
    expect(said('het clown pied').at(-1)).toMatch(/^! does not tell whether “Pied” is het too/);
  });
  test('a het of a gene that is not recessive', () => {
    expect(said('het pastel')).toEqual(['! says het “Pastel”, but it can be “Pastel” or “Super Pastel”']);
  });
  test('a het of nothing', () =>
    expect(said('Pastel het')).toEqual(['pastel:visual', '! has “het” with no trait after it']));
  test('a combination whose genes it does not tell', () => {
    expect(said('blazing blizzard', 'eublepharis-macularius').at(-1)).toMatch(
      /^! says “Blazing Blizzard”, which does not tell which of/,
    );
  });
});

test('every trait of the catalogue is read back from its label', () => {
  const wrong = allSpeciesGenes.flatMap(({ species }) =>
    genesOf(species).flatMap((gene) =>
      zygositiesOf(gene).flatMap((zygosity) => {
        const chance = zygosity === 'possible_het' ? 66 : undefined;
        const label = traitLabel(gene, zygosity, chance);
        const expected = [gene.slug, zygosity, chance].filter(Boolean).join(':');
        const read = said(label, species);
        return read.length === 1 && read[0] === expected ? [] : [`${species} ${label}: ${read.join(' | ')}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});
