import { traitsWritten } from '@vivarium/contracts/listings/written/traits.ts';
import { expect, test } from 'vitest';
import { understand } from '../../choosing/understand.ts';
import { context, said } from '../../fixtures.ts';

test.each([
  ['het clown ph pied', ['het Clown ← het clown', 'poss het Pied ← ph pied']],
  ['66% het clown 50% ph pied', ['66% poss het Clown ← 66% het clown', '50% poss het Pied ← 50% ph pied']],
  ['66 het clown', ['66% poss het Clown ← 66 het clown']],
  ['66% poss het clown', ['66% poss het Clown ← 66% poss het clown']],
  ['100% het pied', ['het Pied ← 100% het pied']],
  ['hetpied', ['het Pied ← hetpied']],
  ['dh clown pied', ['het Clown ← dh clown', 'het Pied ← pied']],
  ['het for clown and pied', ['het Clown ← het for clown', 'het Pied ← pied']],
  ['pied het clown', ['Pied ← pied', 'het Clown ← het clown']],
  ['visual clown', ['Clown ← visual clown']],
  ['super pastel', ['Super Pastel ← super pastel']],
  ['super mack snow', ['Super Snow ← super mack snow']],
  ['superconda hognose', ['Superconda ← superconda', 'Western hognose ← hognose']],
  ['candino', ['Albino ← candino', 'Candy ← candino']],
  ['vpi axanthic bp', ['Axanthic (VPI) ← vpi axanthic', 'Ball python ← bp']],
  ['het Axanthic (VPI) bp', ['het Axanthic (VPI) ← het Axanthic (VPI)', 'Ball python ← bp']],
  ['Axanthic (TSK) clown', ['Axanthic (TSK) ← Axanthic (TSK)', 'Clown ← clown']],
  ['leo tremper enigma', ['Leopard gecko ← leo', 'Tremper Albino ← tremper', 'Enigma ← enigma']],
  ['albino corn snake', ['Amel ← albino', 'Corn snake ← corn snake']],
])('%s', (query, chips) => {
  expect(said(query)).toEqual({ chips, offers: [], rest: '' });
});

test.each([
  ['66% pied bp', ['66% poss het Pied ← 66% pied', 'Ball python ← bp']],
  ['bp clown, 66 pied', ['Ball python ← bp', 'Clown ← clown', '66% poss het Pied ← 66 pied']],
  ['ultramel clown 50% DG', ['Ultramel ← ultramel', 'Clown ← clown', '50% poss het Desert Ghost ← 50% DG']],
  ['bp het clown 66%', ['Ball python ← bp', '66% poss het Clown ← het clown 66%']],
  ['poss het clown (66%) bp', ['66% poss het Clown ← poss het clown (66%)', 'Ball python ← bp']],
  [
    'het clown 66% het pied bp',
    ['het Clown ← het clown', '66% poss het Pied ← 66% het pied', 'Ball python ← bp'],
  ],
  ['het clown 66% pied bp', ['het Clown ← het clown', '66% poss het Pied ← 66% pied', 'Ball python ← bp']],
  ['hétéro pied python royal', ['het Pied ← hétéro pied', 'Ball python ← python royal']],
  ['Königspython spalterbig clown', ['Ball python ← Königspython', 'het Clown ← spalterbig clown']],
  ['under 66 pied bp', ['up to 66 ← under 66', 'Pied ← pied', 'Ball python ← bp']],
  ['33-66 pied bp', ['Pied ← pied', 'Ball python ← bp']],
])('a percentage says that it may be a het, without the word too: %s', (query, chips) => {
  expect(said(query).chips).toEqual(chips);
});

test('a percentage of a gene that has no hets, or of all, is only offered or stays text', () => {
  expect(said('50% pastel bp').chips).toEqual(['Ball python ← bp']);
  expect(said('100% clown bp').chips).toEqual(['Clown ← clown', 'Ball python ← bp']);
});

test('brackets around something else part names', () => {
  expect(said('clown (het pied) bp').chips).toEqual([
    'Clown ← clown',
    'het Pied ← het pied',
    'Ball python ← bp',
  ]);
  expect(said('ball (python').chips).toEqual(['python ← python']);
});

test('a gene that is an English word needs something that speaks for it', () => {
  expect(said('sunset')).toEqual({ chips: [], offers: ['Sunset ← sunset'], rest: 'sunset' });
  expect(said('het sunset').chips).toEqual(['het Sunset ← het sunset']);
  expect(said('sunset bp').chips).toEqual(['Sunset ← sunset', 'Ball python ← bp']);
  expect(said('banana clown').chips).toEqual(['Banana ← banana', 'Clown ← clown']);
});

test('a name of several genes is offered', () => {
  expect(said('fire')).toEqual({
    chips: [],
    offers: ['Fire (Ball python) ← fire', 'Flame (Crested gecko) ← fire', 'Fire (Corn snake) ← fire'],
    rest: 'fire',
  });
  expect(said('albino leopard gecko')).toMatchObject({
    chips: ['Leopard gecko ← leopard gecko'],
    rest: 'albino',
  });
});

test('a gene that the species does not have stays text', () => {
  expect(said('pied corn snake')).toEqual({ chips: ['Corn snake ← corn snake'], offers: [], rest: 'pied' });
});

test('where a het ends is only offered', () => {
  expect(said('het clown pied')).toEqual({
    chips: ['het Clown ← het clown'],
    offers: ['het Pied ← pied'],
    rest: 'pied',
  });
  expect(said('pied het')).toMatchObject({ chips: [], offers: ['het Pied ← pied'] });
  expect(said('het 66 pied')).toMatchObject({ chips: [], offers: ['het Pied ← pied'] });
});

test('a zygosity that the gene cannot have is no chip', () => {
  expect(said('het pastel bp').chips).toEqual(['Ball python ← bp']);
  expect(said('super lilly white').chips).toEqual([]);
  expect(said('poss super pastel').chips).toEqual([]);
});

test.each([
  ['super coral glow pastel', ['Super Banana', 'Pastel']],
  ['super yellow belly enchi', ['Ivory', 'Enchi']],
  ['super pas enchi', ['Super Pastel', 'Enchi']],
  ['super pastel, enchi', ['Super Pastel', 'Enchi']],
  ['super coral glow and pastel', ['Super Banana', 'Pastel']],
  ['super anaconda arctic', ['Superconda', 'Arctic']],
])('“super” goes for the gene behind it and no other, as in a file of animals: %s', (query, labels) => {
  const species = query.includes('anaconda') ? 'heterodon-nasicus' : 'python-regius';
  const { chips } = understand(`${query} ${species.replace('-', ' ')}`, context);
  const traits = chips.flatMap((chip) => (chip.kind === 'trait' ? [chip] : []));
  expect(traits.map(({ label }) => label)).toEqual(labels);
  const written = query.replace(/\bpas\b/, 'pastel');
  expect(traitsWritten(species, written)).toEqual({ traits: traits.map(({ value }) => value), problems: [] });
});

test('alternatives and crosses are only offered', () => {
  expect(said('pied or clown').chips).toEqual([]);
  expect(said('pied x clown')).toMatchObject({ chips: [], offers: ['Pied ← pied', 'Clown ← clown'] });
});

test('a part of a name beside the whole is not searched', () => {
  expect(said('albino tremper leo')).toMatchObject({
    chips: ['Tremper Albino ← tremper', 'Leopard gecko ← leo'],
    rest: '',
  });
});
