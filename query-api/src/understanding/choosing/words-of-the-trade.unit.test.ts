import { describe, expect, test } from 'vitest';
import { everything } from '../../search/listing-search.ts';
import { searchWords } from '../../search/text-query.ts';
import { context, said } from '../fixtures.ts';
import { textWithMeaning } from '../running/ways.ts';
import { understand } from './understand.ts';

const labels = (query: string) => understand(query, context).chips.map(({ label }) => label);

describe('names of lines and localities say what they are of, and are searched too', () => {
  test.each([
    ['Ambilobe', ['Panther chameleon'], 'Ambilobe'],
    ['nosy be male', ['Panther chameleon', 'Male'], 'nosy be'],
    ['panther chameleon ambanja', ['Panther chameleon'], 'ambanja'],
    ['Nuu Ana', ['New Caledonian giant gecko'], 'Nuu Ana'],
    ['biak gtp', ['Green tree python'], 'biak'],
    ['NDBE', ['Leopard gecko'], 'NDBE'],
    ['Noir Désir leopard gecko', ['Leopard gecko'], 'Noir Désir'],
    ['TUG snow', ['Leopard gecko'], 'TUG snow'],
    ['creamsicle', ['Corn snake'], 'creamsicle'],
    ['rootbeer corn', ['Corn snake'], 'rootbeer'],
    ['super dwarf retic', ['Reticulated python'], 'super dwarf'],
    ['APTOR female', ['Tremper Albino', 'Female'], 'APTOR'],
    ['SHTCT', ['Tangerine', 'Carrot Tail'], 'SHTCT'],
    ['SHTCTB leo', ['Tangerine', 'Carrot Tail', 'Leopard gecko'], 'SHTCTB'],
    ['super hypo tangerine carrot tail', ['Tangerine', 'Carrot Tail'], 'super hypo tangerine carrot tail'],
  ])('%s', (query, chips, rest) => {
    expect(labels(query)).toEqual(chips);
    expect(said(query).rest).toBe(rest);
  });

  test('what may be a place is only offered, and a denial of one is none of the species', () => {
    expect(said('Sorong')).toMatchObject({ chips: [], offers: ['Green tree python ← Sorong'] });
    expect(said('panther chameleon no ambilobe').chips).toEqual(['Panther chameleon ← panther chameleon']);
  });
});

describe('short words of the trade', () => {
  test.each([
    ['STP', ['Short-tailed pythons']],
    ['short tailed python', ['Short-tailed pythons']],
    ['colombian redtail boa', ['Red-tailed boas']],
    ['red tail boa', ['Red-tailed boas']],
    ['Red-tailed boa', ['Red-tailed boas']],
    ['redtail boas', ['Red-tailed boas']],
    ['true red-tailed boa', ['True red-tailed boa']],
    ['IJ carpet', ['Carpet python']],
    ['albiconda', ['Albiconda (Albino + Anaconda)']],
    ['snowconda female', ['Snowconda (Albino + Axanthic + Anaconda)', 'Female']],
    ['prodigy boa', ['Prodigy', 'Common boa']],
    ['paradise boa', ['Sharp Albino', 'Prodigy', 'Common boa']],
    ['BluEL', ['Blue-eyed leucistic (Super Mojave/Lesser/Butter/Russo)']],
    ['super pas clown', ['Super Pastel', 'Clown']],
    ['BEL', ['Blue-eyed leucistic (Super Mojave/Lesser/Butter/Russo)']],
    ['Paradigm', ['Sharp Albino', 'BoaWoman Caramel']],
    ['rat snakes', ['Rat snakes']],
    ['CBB 24 ball python', ['Captive bred', 'Ball python']],
    ['Kornnatter NZ 2025 Weibchen', ['Corn snake', 'Captive bred', 'Female']],
    ['M.B.K. kingsnake', ['Mexican black kingsnake']],
    ['super banana pied clown', ['Super Banana', 'Pied', 'Clown']],
  ])('%s', (query, chips) => {
    expect(labels(query)).toEqual(chips);
  });
});

describe('chances of hets mean what they say, wherever they stand', () => {
  test.each([
    ['66 pied', ['66% poss het Pied']],
    ['33 clown bp', ['33% poss het Clown', 'Ball python']],
    ['50% pied', ['50% poss het Pied']],
    ['het pied 66%', ['66% poss het Pied']],
    ['het pied 66% female', ['66% poss het Pied', 'Female']],
    ['het clown 50% het pied', ['het Clown', '50% poss het Pied']],
    ['66%iges het clown Königspython', ['66% poss het Clown', 'Ball python']],
    ['66/50 het clown pied', ['66% poss het Clown', '50% poss het Pied']],
    ['100/66 het clown pied', ['het Clown', '66% poss het Pied']],
    ['mögl. het pied', ['poss het Pied']],
    ['posible het pied', ['poss het Pied']],
    ['mogelijk het clown', ['poss het Clown']],
  ])('%s', (query, chips) => {
    expect(labels(query)).toEqual(chips);
  });

  test('what may be a price or counts something else is none', () => {
    expect(said('50 pied')).toMatchObject({ chips: ['Pied ← pied'], rest: '50' });
    expect(said('66 gallon tank').rest).toContain('66');
  });
});

describe('what is denied', () => {
  test.each([
    ['spiderfrei königspython', 'not Spider'],
    ['enigmafreier leopardgecko', 'not Enigma'],
    ['pitón bola libre de spider', 'not Spider'],
    ['spider-free royal', 'not Spider'],
    ["gecko léopard pas d'enigma", 'not Enigma'],
    ['python royal pas de femelle', 'not Female'],
    ['snake without a hide', 'not Accessories'],
    ['schlange ohne ein terrarium', 'not Enclosures'],
  ])('is excluded: %s', (query, chip) => {
    expect(labels(query)).toContain(chip);
    expect(labels(query)).not.toContain('Pastel');
    expect(said(query).rest).toBe('');
  });

  test('may be of another species, and is no text then either', () => {
    expect(said('bp without enigma')).toEqual({
      chips: ['Ball python ← bp', 'not Enigma ← without enigma'],
      offers: [],
      rest: '',
    });
  });

  test.each([
    ['gecko leopardo que no sea hembra', 'not Female'],
    ['pitón bola ni spider ni pinstripe', 'not Pinstripe'],
    ["python royal qui n'est pas femelle", 'not Female'],
    ['python royal pas adulte', 'not Adult'],
    ['python royal autre que pied', 'not Pied'],
    ['Königspython weder Spider noch Pinstripe', 'not Pinstripe'],
    ['luipaardgekko geen vrouw', 'not Female'],
    ['koningspython die geen spider is', 'not Spider'],
    ['ball python which is not a spider', 'not Spider'],
    ['leopard gecko neither enigma nor lemon frost', 'not Lemon Frost'],
    ['leopard gecko w/out enigma', 'not Enigma'],
    ['I am not looking for enigma, leopard gecko', 'not Enigma'],
    ["leopard gecko don't want enigma", 'not Enigma'],
    ['non-spider ball python', 'not Spider'],
    ['ball python !spider', 'not Spider'],
    ['spiderless ball python', 'not Spider'],
    ['clown non-het', 'not hets'],
    ['snake no boas', 'not boa'],
  ])('is excluded, and nothing of it is wanted or searched: %s', (query, chip) => {
    expect(labels(query)).toContain(chip);
    expect(labels(query)).not.toContain(chip.replace('not ', ''));
    expect(said(query).rest).toBe('');
  });

  test('says what is spoken of', () => {
    expect(labels('banana no clown')).toEqual(['Banana', 'not Clown']);
  });

  test.each([
    ['super pas clown', ['Super Pastel', 'Clown']],
    ['pied less than 100', ['Pied', 'up to 100']],
    ['patternless leopard gecko', ['Leopard gecko']],
    ['wow! pied', ['Pied']],
  ])('is not what only looks like a denial: %s', (query, chips) => {
    expect(labels(query)).toEqual(chips);
  });

  test('is joined by words that are not searched', () => {
    for (const query of ['bp but not pied', 'königspython aber kein pied', 'pitón bola pero no pied'])
      expect(said(query).rest).toBe('');
  });

  test('is nothing in words that only end like a denial', () => {
    expect(said('carefree')).toEqual({ chips: [], offers: [], rest: 'carefree' });
  });
});

describe('goods', () => {
  test.each([
    ['heat mat for leopard gecko', ['for leopard gecko']],
    ['ball python rack', ['ball python']],
    ['Heizmatte für Leopardgecko', ['für Leopardgecko']],
    ['tapis chauffant pour gecko léopard', ['pour gecko léopard']],
  ])('are for somebody: %s', (query, forWhom) => {
    expect(understand(query, context).forWhom).toEqual(forWhom);
  });

  test('need not name them where they are searched as text', () => {
    const query = 'heat mat for leopard gecko';
    const search = { ...everything, words: searchWords(query) };
    const { meant } = textWithMeaning(search, understand(query, context));
    expect(meant?.map(({ words }) => words.join(' '))).toEqual(['heat mat', 'for leopard gecko']);
    const [what, forWhom] = meant ?? [];
    expect(forWhom?.conditions).toEqual(what?.conditions);
  });

  test('are for nobody where an animal is looked for, or none is named', () => {
    expect(understand('leopard gecko with tank', context)).not.toHaveProperty('forWhom');
    expect(understand('heat mat', context)).not.toHaveProperty('forWhom');
    // A strength, and no ten males.
    expect(understand('uvb tube 10.0', context)).not.toHaveProperty('forWhom');
  });
});
