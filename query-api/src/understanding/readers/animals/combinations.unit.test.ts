import { allSpeciesCombinations, combinationLabel } from '@vivarium/catalogue/index.ts';
import { chipIdSchema } from '@vivarium/contracts/listings/http/understanding.ts';
import { describe, expect, test } from 'vitest';
import { understand } from '../../choosing/understand.ts';
import { context, said } from '../../fixtures.ts';

const speciesOf = (slug: string) => context.catalogue.species.get(slug)?.commonName ?? slug;

test('a combination is one chip that carries its species and its parts', () => {
  expect(understand('amber corn snake', context).chips[0]).toEqual({
    kind: 'combination',
    value: {
      species: 'pantherophis-guttatus',
      combination: 'amber',
      parts: [
        { genes: ['hypo'], zygosity: 'visual' },
        { genes: ['caramel'], zygosity: 'visual' },
      ],
    },
    id: 'combination:pantherophis-guttatus:amber',
    text: 'amber',
    start: 0,
    end: 5,
    label: 'Amber (Hypo + Caramel)',
  });
});

test.each([
  ['snow corn snake', ['Snow (Amel + Anery) ← snow', 'Corn snake ← corn snake']],
  ['snow hognose', ['Snow (Albino + Axanthic) ← snow', 'Western hognose ← hognose']],
  ['butter corn', ['Butter (Amel + Caramel) ← butter', 'Corn snake ← corn']],
  ['butter bp', ['Butter ← butter', 'Ball python ← bp']],
  ['ghost boa', ['Ghost (Hypo + Anery Type 1) ← ghost', 'Common boa ← boa']],
  ['ghost bp', ['Ghost ← ghost', 'Ball python ← bp']],
  ['bumble-bee ball python', ['Bumblebee (Pastel + Spider) ← bumble-bee', 'Ball python ← ball python']],
  ['visual raptor leo', ['Raptor (Tremper Albino + Eclipse) ← visual raptor', 'Leopard gecko ← leo']],
  [
    'super raptor leo',
    ['Super Raptor (Tremper Albino + Eclipse + Super Snow) ← super raptor', 'Leopard gecko ← leo'],
  ],
])('%s', (query, chips) => {
  expect(said(query)).toEqual({ chips, offers: [], rest: '' });
});

describe('without its species', () => {
  test('a name that is one thing only is a chip', () => {
    expect(said('killer bee')).toEqual({
      chips: ['Killer Bee (Super Pastel + Spider) ← killer bee'],
      offers: [],
      rest: '',
    });
  });

  test('a name that is a word of English is offered', () => {
    expect(said('amber')).toEqual({ chips: [], offers: ['Amber (Hypo + Caramel) ← amber'], rest: 'amber' });
  });

  test('a name that several species have is offered for each', () => {
    const { chips, offers, rest } = said('snow');
    expect({ chips, rest }).toEqual({ chips: [], rest: 'snow' });
    expect(offers).toContain('Snow (Corn snake) ← snow');
    expect(offers).toContain('Snow (Western hognose) ← snow');
  });

  test('a gene beside it makes its species certain', () => {
    expect(said('amber tessera').chips).toEqual(['Amber (Hypo + Caramel) ← amber', 'Tessera ← tessera']);
    expect(said('snow tremper enigma').chips).toEqual(['Tremper Albino ← tremper', 'Enigma ← enigma']);
  });
});

test('what is said to be het is no combination, and a gene of that name is', () => {
  expect(said('het amber corn snake')).toEqual({
    chips: ['Corn snake ← corn snake'],
    offers: [],
    rest: 'het amber',
  });
  expect(said('het blizzard').chips).toEqual(['het Blizzard ← het blizzard']);
});

test('a combination that the species does not have stays text', () => {
  expect(said('amber bp')).toEqual({ chips: ['Ball python ← bp'], offers: [], rest: 'amber' });
});

test('a part of it beside the whole is not searched', () => {
  expect(said('albino raptor leo').rest).toBe('');
});

test('goods and towns of that name are what they are', () => {
  expect(said('snow boots').chips).toEqual(['Clothing ← boots']);
  expect(said('bp in Aurora').chips).toEqual([
    'Ball python ← bp',
    'within 15 mi of Aurora, United States ← in Aurora',
  ]);
  expect(said('bp Aurora').offers).toEqual(['within 60 mi of Aurora, United States ← Aurora']);
});

test('each is understood by each of its names beside its species, with an id that can be sent back', () => {
  for (const { species, combinations } of allSpeciesCombinations) {
    for (const combination of combinations) {
      for (const name of [combination.name, ...combination.otherNames]) {
        const { chips } = understand(`${name} ${speciesOf(species)}`, context);
        expect(chips.map(({ label }) => label)).toContain(combinationLabel(species, combination));
        for (const { id } of chips) expect(chipIdSchema.safeParse(id).success).toBe(true);
      }
    }
  }
});
