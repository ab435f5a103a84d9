import { describe, expect, test } from 'vitest';
import { context, said } from '../fixtures.ts';
import { understand } from './understand.ts';

test('a chip carries its meaning, its words and where they stand', () => {
  expect(understand('pied  BP female', context)).toEqual({
    chips: [
      {
        kind: 'trait',
        value: { gene: 'pied', zygosity: 'visual' },
        id: 'trait:pied:visual',
        text: 'pied',
        start: 0,
        end: 4,
        label: 'Pied',
      },
      {
        kind: 'species',
        value: 'python-regius',
        id: 'species:python-regius',
        text: 'BP',
        start: 6,
        end: 8,
        label: 'Ball python',
      },
      {
        kind: 'sex',
        value: 'female',
        id: 'sex:female',
        text: 'female',
        start: 9,
        end: 15,
        label: 'Female',
      },
    ],
    offers: [],
    leaning: [],
    rest: '',
    wanted: 'pied  BP female',
  });
});

describe('species', () => {
  test.each([
    ['royal python', 'Ball python'],
    ['Python regius', 'Ball python'],
    ['p. regius', 'Ball python'],
    ['ballpython', 'Ball python'],
    ['ball pyton', 'Ball python'],
    ['python ball', 'Ball python'],
    ['uromastyx ornate', 'Ornate uromastyx'],
    ['anole green', 'Green anole'],
    ['leopardgecko', 'Leopard gecko'],
    ['hognos', 'Western hognose'],
    ['hognose snake', 'Western hognose'],
    ['california king snake', 'California kingsnake'],
    ['dumeril boa', "Dumeril's boa"],
    ['brazilian rainbow', 'Brazilian rainbow boa'],
    ['cresties', 'Crested gecko'],
  ])('%s is a %s', (query, name) => {
    expect(said(query)).toEqual({ chips: [`${name} ← ${query}`], offers: [], rest: '' });
  });

  test('a name that is said twice gives one chip', () => {
    expect(said('royal python bp')).toMatchObject({ chips: ['Ball python ← royal python'], rest: '' });
  });

  test('a short name counts only beside a gene of the species', () => {
    expect(said('pied ball').chips).toEqual(['Pied ← pied', 'Ball python ← ball']);
    expect(said('ball')).toMatchObject({ chips: [], offers: ['Ball python ← ball'], rest: 'ball' });
  });

  test('a name that is also a gene is the gene beside its species', () => {
    expect(said('woma bp').chips).toEqual(['Woma ← woma', 'Ball python ← bp']);
    expect(said('woma').chips).toEqual(['Woma python ← woma']);
  });

  test('what is a pattern of another species is no species beside it', () => {
    expect(said('gargoyle gecko reticulated').chips).toEqual(['Gargoyle gecko ← gargoyle gecko']);
    expect(said('reticulated albino').chips).toContain('Reticulated python ← reticulated');
    expect(said('reticulated python').chips).toEqual(['Reticulated python ← reticulated python']);
  });

  test.each([
    ['russian tort', 'Russian tortoise'],
    ['veiled cham', 'Veiled chameleon'],
    ['leapord gecko', 'Leopard gecko'],
  ])('%s is short, or as often as not misspelt, for %s', (query, name) => {
    expect(said(query)).toEqual({ chips: [`${name} ← ${query}`], offers: [], rest: '' });
  });

  test('an English word is not taken for a misspelt name', () => {
    expect(said('today')).toEqual({ chips: [], offers: [], rest: 'today' });
  });
});

describe('sex, stage, origin', () => {
  test('1.0 is a male, 1.1 a pair and no sex', () => {
    expect(said('1.0 crestie').chips).toEqual(['Male ← 1.0', 'Crested gecko ← crestie']);
    expect(said('1.1 cresties')).toMatchObject({ chips: ['Crested gecko ← cresties'], rest: '1.1' });
  });

  test('a male that makes females is none', () => {
    expect(said('coral glow female maker').chips).toEqual(['Banana ← coral glow']);
    expect(said('banana bp male maker')).toMatchObject({ rest: 'male maker' });
  });

  test('a single letter is a sex only beside an animal', () => {
    expect(said('bp f').chips).toEqual(['Ball python ← bp', 'Female ← f']);
    expect(said('m jacket').chips).toEqual(['Clothing ← jacket']);
  });

  test('both sexes are a pair, and only offered', () => {
    expect(said('male and female leo')).toEqual({
      chips: ['Leopard gecko ← leo'],
      offers: ['Male ← male', 'Female ← female'],
      rest: 'male and female',
    });
  });

  test.each(['male or female leo', 'leo m/f', 'leopardgecko männchen oder weibchen', 'leo, either sex'])(
    '“%s” asks for neither sex',
    (query) => {
      expect(said(query)).toMatchObject({ chips: [expect.stringContaining('Leopard gecko')], rest: '' });
    },
  );

  test('stages, origins and proven breeders', () => {
    expect(said('cb24 sub-adult retic proven').chips).toEqual([
      'Captive bred ← cb24',
      'Subadult ← sub-adult',
      'Reticulated python ← retic',
      'Proven breeder ← proven',
    ]);
  });

  test('what is denied or quoted stays text', () => {
    expect(said('bp not proven')).toMatchObject({ chips: ['Ball python ← bp'], rest: 'not proven' });
    expect(said('"pied" bp')).toMatchObject({ chips: ['Ball python ← bp'], rest: '"pied"' });
  });
});

describe('goods', () => {
  test('a word that says more than its category is still searched', () => {
    expect(said('uvb tube 10.0')).toMatchObject({
      chips: ['Heating & lighting ← uvb tube'],
      rest: 'uvb tube 10.0',
    });
    expect(said('enclosure')).toMatchObject({ chips: ['Enclosures ← enclosure'], rest: '' });
  });

  test('an animal that goods are for is no animal looked for', () => {
    expect(said('heat mat for leopard gecko').chips).toEqual(['Heating & lighting ← heat mat']);
    expect(said('ball python rack').chips).toEqual(['Enclosures ← rack']);
  });

  test('the last of a compound is what is looked for', () => {
    expect(said('tank thermostat').chips).toEqual(['Heating & lighting ← thermostat']);
    expect(said('turtle tank filter')).toMatchObject({ chips: [], rest: 'turtle tank filter' });
  });

  test('goods of which none is wanted say nothing of what is looked for, however they are joined', () => {
    expect(said('ball python no rack or tub').chips).toEqual([
      'Ball python ← ball python',
      'not Enclosures ← no rack',
    ]);
  });

  test('goods that come with a group of animals are only offered too', () => {
    expect(said('snakes with tank')).toMatchObject({
      chips: ['Snakes ← snakes'],
      offers: ['Enclosures ← tank'],
    });
  });

  test('goods that are for several animals are what is looked for', () => {
    expect(said('lizard & snake hide').chips).toEqual(['Accessories ← snake hide']);
    expect(said('snake and lizard hide').chips).toEqual(['Accessories ← hide']);
  });

  test.each([
    ['leopard gecko and tank', 'tank'],
    ['leopard gecko + tank', 'tank'],
    ['leopard gecko & tank', 'tank'],
    ['Leopardgecko mit Terrarium', 'Terrarium'],
    ['Leopardgecko inkl. Terrarium', 'Terrarium'],
    ['gecko léopard avec terrarium', 'terrarium'],
    ['gecko leopardo con terrario', 'terrario'],
    ['luipaardgekko met terrarium', 'terrarium'],
  ])('goods that come with an animal are only offered, however it is said: %s', (query, word) => {
    expect(said(query)).toMatchObject({
      chips: [expect.stringContaining('Leopard gecko')],
      offers: [`Enclosures ← ${word}`],
    });
  });

  test('goods that come with an animal are only offered', () => {
    expect(said('leopard gecko with tank')).toEqual({
      chips: ['Leopard gecko ← leopard gecko'],
      offers: ['Enclosures ← tank'],
      rest: 'tank',
    });
  });
});

test('what people say around it is not searched', () => {
  expect(said('looking for a large bp for sale').rest).toBe('large');
  expect(said('ich suche eine große kornnatter').rest).toBe('große');
  expect(said('python royal à vendre').rest).toBe('');
  expect(said('se vende una pitón bola').rest).toBe('');
  expect(said('koningspython te koop').rest).toBe('');
});

test('a query too long to be looked at is searched as it is', () => {
  const query = `bp ${'x'.repeat(510)}`;
  expect(understand(query, context)).toEqual({
    chips: [],
    offers: [],
    leaning: [],
    rest: query,
    wanted: query,
  });
});

test('names of what every object has mean nothing', () => {
  expect(said('constructor __proto__ het toString within 5 valueOf of leeds').chips).toEqual([]);
});

test('what may be a price of an animal is no text, and what fits it comes first; of goods it may be anything', () => {
  const leaningOf = (query: string) => understand(query, context).leaning.map(({ label }) => label);
  expect(said('ball python $200')).toMatchObject({ offers: ['up to 200 ← $200'], rest: '' });
  expect(leaningOf('ball python $200')).toEqual(['up to 200']);
  expect(leaningOf('corn snake 100-200')).toEqual(['100–200']);
  expect(said('tank 100-200')).toMatchObject({ rest: 'tank 100-200' });
  expect(leaningOf('tank 100-200')).toEqual([]);
  expect(understand('bp under 200', context, { without: ['price::200'] })).toMatchObject({
    leaning: [],
    rest: 'under 200',
  });
});

describe('what is denied', () => {
  test.each([
    ['pastel bp no spider', 'not Spider ← no spider'],
    ['bp without enigma or spider', 'not Spider ← or spider'],
    ['bp -spider', 'not Spider ← -spider'],
    ['spider free bp', 'not Spider ← spider free'],
    ['leopard gecko not female', 'not Female ← not female'],
    ['clown bp no hets', 'not hets ← no hets'],
    ['tokay not wild', 'not Wild caught ← not wild'],
    ['bp ohne spider', 'not Spider ← ohne spider'],
    ['python royal sans spider', 'not Spider ← sans spider'],
    ['pitón bola sin spider', 'not Spider ← sin spider'],
    ['bp w/o spider', 'not Spider ← w/o spider'],
    ['python royal, aucun spider', 'not Spider ← aucun spider'],
    ['Königspython außer spider', 'not Spider ← außer spider'],
    ['koningspython behalve spider', 'not Spider ← behalve spider'],
    ['pitón bola nada de spider', 'not Spider ← nada de spider'],
  ])('is excluded: %s', (query, chip) => {
    expect(said(query).chips).toContain(chip);
    expect(said(query).rest).not.toContain('spider');
  });
});

test('words that deny something are no names, although one is called so', () => {
  expect(said('pas de spider python royal')).toEqual({
    chips: ['not Spider ← pas de spider', 'Ball python ← python royal'],
    offers: [],
    rest: '',
  });
  expect(said('pas clown bp').chips).toContain('Pastel ← pas');
});

test('a gene may be called “het”', () => {
  expect(said('het red axanthic').chips).toEqual(['Het Red Axanthic ← het red axanthic']);
  expect(said('red axanthic').chips).toEqual(['Red Axanthic ← red axanthic']);
});

test('a denial goes on among things of one kind only', () => {
  expect(said('leopard gecko no enigma, females').chips).toEqual([
    'Leopard gecko ← leopard gecko',
    'not Enigma ← no enigma',
    'Female ← females',
  ]);
  expect(said('bp no spider, woma').chips).toContain('not Woma ← , woma');
});

test('a word of another language is no misspelt name where it says how', () => {
  expect(said('luipaardgekko onder 100 euro')).toEqual({
    chips: ['Leopard gecko ← luipaardgekko', 'up to 100 EUR ← onder 100 euro'],
    offers: [],
    rest: '',
  });
});

test.each([
  ['Wärmelampe', 'Heating & lighting', 'heat lamp'],
  ['Heizmatte', 'Heating & lighting', 'heat mat'],
  ['tapis chauffant', 'Heating & lighting', 'heat mat'],
  ['terrario', 'Enclosures', 'terrarium'],
  ['krekels', 'Food & supplements', 'cricket'],
  ['lampes chauffantes', 'Heating & lighting', 'heat lamp'],
  ['tapis chauffants', 'Heating & lighting', 'heat mat'],
  ['lámparas de calor', 'Heating & lighting', 'heat lamp'],
  ['warmtelampen', 'Heating & lighting', 'heat lamp'],
  ['ratones congelados', 'Food & supplements', 'frozen mouse'],
  ['diepvriesratten', 'Food & supplements', 'frozen rat'],
])('goods are searched in the language that titles are in: %s', (query, category, rest) => {
  expect(said(query)).toEqual({ chips: [`${category} ← ${query}`], offers: [], rest });
});

test.each([
  ["tortues d'Hermann", "Hermann's tortoise"],
  ['dragons barbus', 'Bearded dragon'],
  ['caméléons panthères', 'Panther chameleon'],
  ['pitones reales', 'Ball python'],
  ['camaleones pantera', 'Panther chameleon'],
  ['tortugas rusas', 'Russian tortoise'],
  ['maurische Landschildkröten', 'Greek tortoise'],
  ['moorse landschildpadden', 'Greek tortoise'],
])('several of a kind are of that kind: %s', (query, name) => {
  expect(said(query)).toEqual({ chips: [`${name} ← ${query}`], offers: [], rest: '' });
});
