import { expect, test } from 'vitest';
import { understand } from '../../choosing/understand.ts';
import { context, said } from '../../fixtures.ts';

test.each([
  ['under 300', { max: 300 }],
  ['< $300', { max: 300 }],
  ['max 250', { max: 250 }],
  ['no more than $1,500', { max: 1500 }],
  ['150 or less', { max: 150 }],
  ['price under 300', { max: 300 }],
  ['over 1k', { min: 1000 }],
  ['at least 99.50 usd', { min: 99.5, currency: 'USD' }],
  ['$300+', { min: 300 }],
  ['$200-400', { min: 200, max: 400 }],
  ['200 to 400 usd', { min: 200, max: 400, currency: 'USD' }],
  ['between 200 and 400', { min: 200, max: 400 }],
  ['from 1-2k eur', { min: 1000, max: 2000, currency: 'EUR' }],
  ['bis 1.500,- €', { max: 1500, currency: 'EUR' }],
  ['min 50 max 100 euro', { min: 50, max: 100, currency: 'EUR' }],
  ['ab 50 bis 100 €', { min: 50, max: 100, currency: 'EUR' }],
  ['vanaf 50 tot 100 euro', { min: 50, max: 100, currency: 'EUR' }],
  ['van 50 tot 100 euro', { min: 50, max: 100, currency: 'EUR' }],
  ['desde 50 hasta 100 euros', { min: 50, max: 100, currency: 'EUR' }],
  ['de 50 a 100 euros', { min: 50, max: 100, currency: 'EUR' }],
  ['de 100 à 200 €', { min: 100, max: 200, currency: 'EUR' }],
  ['over 50 under 100', { min: 50, max: 100 }],
  ['around $200-300', { min: 200, max: 300 }],
  ['under £50', { max: 50, currency: 'GBP' }],
  ['under 200 pounds sterling', { max: 200, currency: 'GBP' }],
  ['under 300 canadian dollars', { max: 300, currency: 'CAD' }],
  ['moins de 300 dollars canadiens', { max: 300, currency: 'CAD' }],
  ['under 300 aussie dollars', { max: 300, currency: 'AUD' }],
  ['unter 300 kanadische dollar', { max: 300, currency: 'CAD' }],
  ['moins de 200 francs', { max: 200, currency: 'CHF' }],
  ['menos de 200 francos', { max: 200, currency: 'CHF' }],
  ['under R5000', { max: 5000, currency: 'ZAR' }],
  ['under 50000円', { max: 50_000, currency: 'JPY' }],
  ['unter 20000 Ft', { max: 20_000, currency: 'HUF' }],
  ['under 500 R$', { max: 500, currency: 'BRL' }],
  ['300 NZ$ max', { max: 300, currency: 'NZD' }],
  ['under RM100', { max: 100, currency: 'MYR' }],
  ['under CHF200', { max: 200, currency: 'CHF' }],
  ['under Rs. 5000', { max: 5000, currency: 'INR' }],
  ['under 500 TL', { max: 500, currency: 'TRY' }],
  ['under 300 NIS', { max: 300, currency: 'ILS' }],
  ['maximaal €80', { max: 80, currency: 'EUR' }],
  ['hoogstens 80 euro', { max: 80, currency: 'EUR' }],
  ['por menos de 90 euros', { max: 90, currency: 'EUR' }],
  ['máximo 90 €', { max: 90, currency: 'EUR' }],
  ['pas plus de 200 €', { max: 200, currency: 'EUR' }],
  ['nicht mehr als 80 Euro', { max: 80, currency: 'EUR' }],
  ['100 € ou moins', { max: 100, currency: 'EUR' }],
  ['100 € oder weniger', { max: 100, currency: 'EUR' }],
  ['über 80 Euro', { min: 80, currency: 'EUR' }],
  ['al menos 90 euros', { min: 90, currency: 'EUR' }],
])('%s', (query, value) => {
  expect(understand(query, context)).toMatchObject({
    chips: [{ kind: 'price', value, text: query }],
    rest: '',
  });
});

test.each([
  'under 300 g',
  'under 500g',
  'over 2 years',
  'under 5',
  'under 4 ft',
  '4x2x2',
  '2020-2024',
  'over 10 gallons',
  '400-200',
])('%s is no price', (query) => {
  expect(said(query)).toMatchObject({ chips: [], rest: query });
});

test.each([
  ['hognose 2023 $250', 'up to 250 ← $250', '2023'],
  ['hognose 2023 EUR 250', 'up to 250 EUR ← EUR 250', '2023'],
  ['bp 500-1k', '500–1000 ← 500-1k', ''],
  ['bp 1-2k', '1000–2000 ← 1-2k', ''],
])('“%s” may be %s', (query, offer, rest) => {
  expect(said(query)).toMatchObject({ offers: [offer], rest });
});

test('a range that may be of anything is no price without a currency', () => {
  expect(said('serpiente de 10 a 20')).toMatchObject({ chips: ['Snakes ← serpiente'], offers: [] });
});

test('short words behind an amount are currencies, points and all', () => {
  expect(said('Kornnatter bis 150 Fr.')).toMatchObject({
    chips: ['Corn snake ← Kornnatter', 'up to 150 CHF ← bis 150 Fr'],
    rest: '',
  });
});

test('what is about an amount is one, and what may be haggled over is none of it', () => {
  expect(said('bp around $200 obo')).toMatchObject({ offers: ['up to 200 ← around $200'], rest: '' });
  expect(said('Königspython ca. 200 € VB')).toMatchObject({
    offers: ['up to 200 EUR ← ca. 200 €'],
    rest: '',
  });
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
  'letters before a dollar sign that are no country’s, though every object has them: %s',
  (word) => {
    const { chips, offers } = understand(`bp under ${word}$300`, context);
    const currencies = [...chips, ...offers].flatMap((chip) => (chip.kind === 'price' ? [chip.value] : []));
    expect(JSON.parse(JSON.stringify(currencies))).toEqual(currencies);
  },
);

test('pounds may be weight or money, and are only offered', () => {
  expect(said('bp under 200 pounds')).toEqual({
    chips: ['Ball python ← bp'],
    offers: ['up to 200 GBP ← under 200 pounds'],
    rest: '',
  });
});

test('a lone amount and a bare range may be prices', () => {
  expect(said('$300')).toEqual({ chips: [], offers: ['up to 300 ← $300'], rest: '$300' });
  expect(said('200-400')).toEqual({ chips: [], offers: ['200–400 ← 200-400'], rest: '200-400' });
});
