import { MOST_ROWS } from '@vivarium/contracts/listings/imports/http.ts';
import { describe, expect, test } from 'vitest';
import { readFile } from './read-file.ts';

const forAll = { lat: 52.52, lng: 13.4, city: 'Berlin', country: 'DE' } as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) => readFile(typeof text === 'string' ? bytes(text) : text, forAll);
const problems = (text: string | Uint8Array) =>
  read(text).problems.map(({ row, column, message }) => `${row} ${column}: ${message}`);
const bodies = (text: string | Uint8Array) => {
  expect(problems(text)).toEqual([]);
  return read(text).rows.map(({ body }) => body);
};

const plain = 'Species,Traits,Sex,Price\nBall python,"100% het Clown, Pastel",1.0,149.00\n';
const expected = {
  category: 'live-animal',
  title: 'het Clown Pastel Ball python',
  price: { amount: 14_900, currency: 'USD' },
  quantity: 1,
  location: { lat: 52.52, lng: 13.4, city: 'Berlin', country: 'DE' },
  attributes: {
    species: 'python-regius',
    traits: [
      { gene: 'clown', zygosity: 'het' },
      { gene: 'pastel', zygosity: 'visual' },
    ],
    sex: 'male',
  },
};

describe('a file of animals', () => {
  test('with a cell that is longer than anybody writes is told where', () => {
    expect(problems(plain.replace('149.00', `149.${'0'.repeat(50_000)}x`))).toEqual([
      '2 Price: has more than 1000 letters',
    ]);
  });

  test.each<[string, string | Uint8Array]>([
    ['as it is in English', plain],
    [
      'with empty columns behind it, as spreadsheets leave them',
      plain.replace('Price\n', `Price${','.repeat(1000)}\n`),
    ],
    ['with the mark of UTF-8', `\uFEFF${plain}`],
    [
      'in UTF-16, as “Unicode text” of Excel',
      Uint8Array.from([0xff, 0xfe, ...Buffer.from(plain, 'utf16le')]),
    ],
    [
      'in UTF-16 the other way round',
      Uint8Array.from([0xfe, 0xff, ...Buffer.from(plain, 'utf16le').swap16()]),
    ],
    ['in UTF-16 without its mark', Uint8Array.from(Buffer.from(plain, 'utf16le'))],
    ['with tabs', 'Species\tTraits\tSex\tPrice\nBall python\t100% het Clown, Pastel\tmale\t149.00'],
    [
      'as Excel writes it in Europe',
      'Art;Morph;Geschlecht;Preis\r\nKönigspython;x;m;1\r\n'.replace(
        'Königspython;x;m;1',
        'Ball python;100% het Clown, Pastel;m;149,00',
      ),
    ],
    [
      'with Excel’s own line before it',
      `sep=;\r\nspecies;traits;SEX;price\r\nPython regius;"het clown\npastel";♂;149`,
    ],
    [
      'with empty lines and columns that nobody knows',
      `Rack,${plain.split('\n')[0]}\n\nA1,Royal python,"het Clown, Pastel",M,$149\n,,,,\n`,
    ],
  ])('%s is the same', (_what, file) => {
    expect(bodies(file)).toMatchObject([expected]);
  });

  test('in Windows-1252 keeps its letters', () => {
    const file = Buffer.from(
      'Species;Price;Description\nBall python;80 \x80;Frisst gut, sch\xf6n\n',
      'latin1',
    );
    expect(bodies(file)).toMatchObject([
      { price: { amount: 8000, currency: 'EUR' }, description: 'Frisst gut, schön' },
    ]);
  });

  test('reads numbers, days and yes or no as spreadsheets write them', () => {
    const file =
      'Species;Life stage;Hatched;Weight;Origin;Proven;Price;Currency;Quantity\n' +
      'Crested gecko;Adult;14.07.2023;0,045 kg;CBB;ja;1.250,50;eur;2\n';
    expect(bodies(file)).toMatchObject([
      {
        price: { amount: 125_050, currency: 'EUR' },
        quantity: 2,
        attributes: {
          lifeStage: 'adult',
          hatchedOn: '2023-07-14',
          weightGrams: 45,
          origin: 'captive_bred',
          provenBreeder: true,
        },
      },
    ]);
  });

  test.each([
    ['pickup', ['pickup']],
    ['Collection only', ['pickup']],
    ['nur Versand', ['shipping']],
    ['pick-up / shipping', ['pickup', 'shipping']],
    ['shipping or local pickup', ['pickup', 'shipping']],
    ['Beides', ['pickup', 'shipping']],
    ['pickup; pickup', ['pickup']],
  ])('reads how an animal can be had: “%s”', (cell, delivery) => {
    const file = `Species,Price,Delivery\nBall python,5,"${cell}"\nBall python,5,\n`;
    expect(bodies(file).map((body) => body.delivery)).toEqual([delivery, undefined]);
  });

  test('keeps a quoted cell of several lines and a quote within it', () => {
    const file = 'Species,Price,Description\nBall python,5,"Eats\n\nwell, ""really"""\n';
    expect(bodies(file)).toMatchObject([{ description: 'Eats\n\nwell, "really"' }]);
  });
});

test('a name of two species is asked about', () => {
  expect(problems('Species,Price\nRed tail boa,200\n')).toEqual([
    '2 Species: may be Common boa or True red-tailed boa: write which',
  ]);
});

describe('what is wrong is told by row and column, as the file calls them', () => {
  test('every cell of every row, the right rows beside', () => {
    const file =
      'Species,Morph,Sex,Price,Hatched,Qty\n' +
      'Bal python,Pastel,male,100,2026-01-02,1\n' +
      'Ball python,Pastell,boy,free,3/4/2026,0\n' +
      'Ball python,Pastel,male,100,2026-01-02,1\n' +
      'Ball python,,,,31.02.2026,\n';
    expect(problems(file)).toEqual([
      '2 Species: is no species that is known here; did you mean “Ball python”?',
      '3 Morph: has “Pastell”, which is no trait of this species that is known here; did you mean “Pastel”?',
      '3 Sex: must be one of male, female, unsexed',
      '3 Hatched: does not tell the day from the month: write the year first, as in 2026-07-14',
      '3 Price: must be an amount such as 149.00',
      '3 Qty: must be at least 1',
      '5 Hatched: is no day of the calendar',
      '5 Price: is missing',
    ]);
    expect(read(file).rows.map(({ row }) => row)).toEqual([4]);
  });

  test.each([
    ['', '0 null: The file is empty'],
    [
      Uint8Array.from([0x50, 0x4b, 3, 4, 0]),
      '0 null: The file is a workbook, not a CSV file: save the sheet as “CSV UTF-8” and send that',
    ],
    ['Species\nBall python', '1 Price: is missing: there must be a column of that name'],
    ['Species,Price\n', '2 null: The file has no animals below its headers'],
    [
      'Species,Price,Morph,Genes\na,1,,',
      '1 Traits: is there more than once, as “Morph” and “Genes”: leave one of them out',
    ],
    ['Species,Price\nBall python,"1', '2 null: begins a quoted cell that never ends'],
    [
      'Species,Price\nBall python,1,400',
      '2 null: has more cells than there are headers: a cell with a comma in it needs quotes around it',
    ],
    ['Species,Price,Currency\nBall python,€5,USD', '2 Price: says EUR, and the row USD'],
    ['Species,Price,Currency\nBall python,A$5,USD', '2 Price: says AUD, and the row USD'],
    ['Species,Price\nBall python,5 XAF', '2 Price: says another currency, and the row USD'],
    ['Species,Price\nBall python,5 constructor', '2 Price: must be an amount such as 149.00'],
    ['Species,Price,Weight\nBall python,5,200 constructor', /^2 Weight: must be/],
    ['Species,Price,Delivery\nBall python,5,by pigeon', '2 Delivery: must be pickup, shipping or both'],
    ['Species,Price\nBall python,¥500', '2 Price: says JPY or CNY, and the row USD'],
    [
      'Species,Price,Currency\nBall python,5,XYZ',
      /^2 Currency: is not a currency that prices can be compared in/,
    ],
    [
      `Species,Price\n${'Ball python,5\n'.repeat(MOST_ROWS + 1)}`,
      '502 null: The file has more than 500 animals: split it into several',
    ],
  ])('%j', (file, problem) => {
    const told = problems(file);
    expect(told).toHaveLength(1);
    if (typeof problem === 'string') expect(told[0]).toBe(problem);
    else expect(told[0]).toMatch(problem);
  });

  test('a line of headers as long as a line may be is refused before any row is read', () => {
    // Compared anew for each row they would keep a server busy for many seconds.
    const file = `Species,Price${',x'.repeat(30_000)}\n${'Ball python,5\n'.repeat(MOST_ROWS)}`;
    expect(problems(file)).toEqual(['1 null: has more than 200 columns: leave out some']);
  });
});
