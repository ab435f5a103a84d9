import { genesOf } from '@vivarium/catalogue/gene-lookup.ts';
import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import { traitLabel } from '@vivarium/catalogue/trait-label.ts';
import { zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import fc from 'fast-check';
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
    ['66% het Clown 50% het Pied', ['clown:possible_het:66', 'pied:possible_het:50']],
    ['66% dh clown pied', ['clown:possible_het:66', 'pied:possible_het:66']],
    ['Pastel (66% het Clown)', ['pastel:visual', 'clown:possible_het:66']],
    ['normal', []],
    ['', []],
  ])('%j', (text, traits) => expect(said(text)).toEqual(traits));
});

describe('a percentage behind the trait that is het', () => {
  test.each([
    ['Pastel, het Clown 66%', ['pastel:visual', 'clown:possible_het:66']],
    ['Pastel, het Clown (66%)', ['pastel:visual', 'clown:possible_het:66']],
    ['poss het clown 66%', ['clown:possible_het:66']],
    ['het clown 100%', ['clown:het']],
    ['het clown 50%, het pied', ['clown:possible_het:50', 'pied:het']],
    ['het clown 50% het pied', ['clown:het', 'pied:possible_het:50']],
    ['het clown (50%) het pied', ['clown:possible_het:50', 'pied:het']],
    ['het clown 66% and het pied', ['clown:possible_het:66', 'pied:het']],
    ['dh clown 66%, pied 50%', ['clown:possible_het:66', 'pied:possible_het:50']],
  ])('%j', (text, traits) => expect(said(text)).toEqual(traits));
});

describe('a percentage that is of no het', () => {
  const without = (percent: number) => `! has “${percent}%” without “het” after it`;
  test.each([
    ['66% Pied', ['pied:visual', without(66)]],
    ['Pied 66%', ['pied:visual', without(66)]],
    ['50% Clown, het Pied', ['clown:visual', 'pied:het', without(50)]],
    ['66% Pied, het Clown', ['pied:visual', 'clown:het', without(66)]],
    ['66%, het Clown', ['clown:het', without(66)]],
    ['het Clown, 66%', ['clown:het', without(66)]],
    ['het Clown 66% Pied', without(66)],
    ['66% het Clown 50%', ['clown:possible_het:66', without(50)]],
    ['66% 50% het Clown', ['clown:possible_het:50', without(66)]],
    ['66% Super Pastel', ['pastel:super', without(66)]],
    ['Het Russo 66%', ['russo:visual', without(66)]],
    ['het clown and pied 66%', /does not tell which of its hets “66%” is of/],
    ['66% het het clown', '! has “66% possible het” with no trait after it'],
  ])('%j is asked about', (text, told) => {
    if (Array.isArray(told)) expect(said(text)).toEqual(told);
    else expect(said(text)).toContainEqual(told instanceof RegExp ? expect.stringMatching(told) : told);
  });
});

test('every percentage is the chance of exactly one trait, or something is asked', () => {
  const genes = fc.shuffledSubarray(['clown', 'pied', 'pastel', 'banana', 'lavender albino'], {
    minLength: 1,
  });
  const percents = fc.shuffledSubarray([66, 50, 33, 25]);
  const before = fc.constantFrom('', 'het ', 'poss het ', 'super ', '% ', '% het ', 'het % ', '(%) het ');
  const behind = fc.constantFrom('', ' %', ' (%)', ' % %');
  const parting = fc.constantFrom(', ', ' ', '\n', ' + ', '; ');
  const shape = fc.array(fc.tuple(before, behind, parting), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(genes, percents, shape, (names, chances, shapes) => {
      const left = [...chances];
      const stated: number[] = [];
      const text = names
        .map((name, at) => `${shapes[at]?.[0]}${name}${shapes[at]?.[1]}${shapes[at]?.[2]}`)
        .join('')
        .replace(/%/g, () => {
          const percent = left.pop();
          if (percent !== undefined) stated.push(percent);
          return percent === undefined ? '' : `${percent}%`;
        });
      const { traits, problems } = traitsWritten('python-regius', text);
      if (problems.length > 0) return;
      const read = traits.flatMap(({ chance }) => chance ?? []);
      expect(read.toSorted(), text).toEqual(stated.toSorted());
    }),
    { numRuns: 500 },
  );
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
