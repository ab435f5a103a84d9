import { expect, test } from 'vitest';
import { understand } from '../../choosing/understand.ts';
import { context, said } from '../../fixtures.ts';

test('a place has its point and a radius in kilometres', () => {
  expect(understand('within 50 miles of Leeds', context).chips).toMatchObject([
    { kind: 'place', value: { name: 'Leeds', country: 'GB', lat: 53.796, lng: -1.548, radiusKm: 80.47 } },
  ]);
});

test.each([
  ['near Austin', 'within 60 mi of Austin, United States'],
  ['in Leeds', 'within 15 mi of Leeds, United Kingdom'],
  ['near austin, tx', 'within 60 mi of Austin, United States'],
  ['50km from leeds', 'within 50 km of Leeds, United Kingdom'],
  ['within 20 of Leeds', 'within 20 mi of Leeds, United Kingdom'],
  ['near Leeds within 50 miles', 'within 50 mi of Leeds, United Kingdom'],
  ['near New York', 'within 60 mi of New York City, United States'],
  ['around saint louis', 'within 60 mi of St. Louis, United States'],
  ['near the Leeds area', 'within 60 mi of Leeds, United Kingdom'],
  ['near Reading', 'within 60 mi of Reading, United Kingdom'],
])('%s is %s', (query, label) => {
  expect(said(query)).toEqual({ chips: [`${label} ← ${query}`], offers: [], rest: '' });
});

test('distances without a unit are in that of the person', () => {
  expect(said('within 20 of Leeds', 'km').chips).toEqual([
    'within 20 km of Leeds, United Kingdom ← within 20 of Leeds',
  ]);
});

test('the largest of several places is meant, unless the region says which', () => {
  const [plain] = understand('near portland', context).chips;
  const [maine] = understand('near Portland, Maine', context).chips;
  expect(plain).toMatchObject({ value: { lat: 45.523 } });
  expect(maine).toMatchObject({ value: { lat: 43.661 } });
});

test('a town is found by what it is called elsewhere, and told by its name', () => {
  expect(said('bp near Wien', 'km').chips).toEqual([
    'Ball python ← bp',
    'within 100 km of Vienna, Austria ← near Wien',
  ]);
});

test('which of several towns of one name is meant is asked, not guessed', () => {
  expect(said('bp near Springfield')).toEqual({
    chips: ['Ball python ← bp'],
    offers: [
      'within 60 mi of Springfield, Missouri, United States ← near Springfield',
      'within 60 mi of Springfield, Massachusetts, United States ← near Springfield',
    ],
    rest: 'near Springfield',
  });
  expect(said('bp near Springfield, MA').offers).toEqual([]);
});

test('after “in” a name that is a word, or of a small town, is only offered', () => {
  expect(said('beardie in Reading')).toMatchObject({ chips: ['Bearded dragon ← beardie'], rest: 'Reading' });
  expect(said('beardie in orange').chips).toEqual(['Bearded dragon ← beardie']);
  expect(said('in Newport')).toMatchObject({
    chips: [],
    offers: ['within 15 mi of Newport, United Kingdom ← in Newport'],
  });
});

test.each(['bp in stock', 'bp around 78701', 'bp near me', 'bp in good condition'])(
  '%s names no place',
  (query) => {
    expect(said(query)).toMatchObject({ chips: ['Ball python ← bp'], offers: [] });
  },
);

test('a big city by itself is only offered', () => {
  expect(said('bp Leeds')).toEqual({
    chips: ['Ball python ← bp'],
    offers: ['within 60 mi of Leeds, United Kingdom ← Leeds'],
    rest: 'Leeds',
  });
});

test('a city whose name begins with a short word is offered by all of it', () => {
  expect(said('bp los angeles')).toMatchObject({
    offers: ['within 60 mi of Los Angeles, United States ← los angeles'],
    rest: 'los angeles',
  });
});

test.each([
  ['koningspython Noord-Holland', 'North Holland, Netherlands ← Noord-Holland'],
  ['koningspython uit Noord-Holland', 'North Holland, Netherlands ← uit Noord-Holland'],
  ['Königspython Sachsen-Anhalt', 'Saxony-Anhalt, Germany ← Sachsen-Anhalt'],
])('%s names a state by all of its name', (query, chip) => {
  expect(said(query)).toEqual({
    chips: [`Ball python ← ${query.split(' ')[0]}`, chip],
    ...{ offers: [], rest: '' },
  });
});

test('a part of a name with a hyphen is no country', () => {
  expect(said('koningspython Oud-Holland').chips).toEqual(['Ball python ← koningspython']);
});

test.each([
  ['bp in Florida', 'Florida, United States ← in Florida'],
  ['bp florida', 'Florida, United States ← florida'],
])('%s names the state, and none of the towns of that name', (query, chip) => {
  expect(said(query)).toMatchObject({ chips: ['Ball python ← bp', chip], offers: [], rest: '' });
});

test.each([
  ['bp in England', 'England, United Kingdom ← in England'],
  ['Königspython aus Sachsen', 'Saxony, Germany ← aus Sachsen'],
  ['Königspython Sachsen', 'Saxony, Germany ← Sachsen'],
])('%s names the state, and not the village that is called so', (query, chip) => {
  expect(said(query).chips).toEqual([`Ball python ← ${query.split(' ')[0]}`, chip]);
});

test.each([
  ['bp not from Florida', 'not Florida, United States ← not from Florida'],
  ['bp anywhere but Florida', 'not Florida, United States ← anywhere but Florida'],
  ['Königspython überall außer Florida', 'not Florida, United States ← außer Florida'],
  ['bp outside Florida', 'not Florida, United States ← outside Florida'],
  ['bp not in the UK', 'not United Kingdom ← not in the UK'],
  ['bp not near Leeds', 'not within 60 mi of Leeds, United Kingdom ← not near Leeds'],
  ['bp nicht aus Sachsen', 'not Saxony, Germany ← nicht aus Sachsen'],
])('%s says where not to look', (query, chip) => {
  const { chips, rest } = said(query);
  expect(chips).toEqual([expect.stringContaining('Ball python'), chip]);
  expect(rest).toBe(query.includes('überall') ? 'überall' : '');
});

test.each([
  ['Königspython Umkreis 50 km Leeds', 'within 50 km of Leeds, United Kingdom ← Umkreis 50 km Leeds'],
  ['Königspython Nähe Leeds', 'within 100 km of Leeds, United Kingdom ← Nähe Leeds'],
  [
    'Königspython im Umkreis von 50 km um Leeds',
    'within 50 km of Leeds, United Kingdom ← im Umkreis von 50 km um Leeds',
  ],
  ['python royal près de Lyon', 'within 100 km of Lyon, France ← près de Lyon'],
  ['python royal à moins de 40 km de Lyon', 'within 40 km of Lyon, France ← à moins de 40 km de Lyon'],
  ['pitón bola cerca de Lyon', 'within 100 km of Lyon, France ← cerca de Lyon'],
  ['koningspython in de buurt van Leeds', 'within 100 km of Leeds, United Kingdom ← in de buurt van Leeds'],
])('%s', (query, chip) => {
  expect(said(query, 'km').chips[1]).toBe(chip);
});

test.each([
  ['bp uk', 'United Kingdom ← uk'],
  ['bp USA', 'United States ← USA'],
  ['Königspython Vereinigte Staaten', 'United States ← Vereinigte Staaten'],
])('%s names a country', (query, chip) => {
  expect(said(query).chips[1]).toBe(chip);
});

test.each([
  ['bp in Victoria', ['Victoria, Australia', 'within 60 mi of Victoria, British Columbia, Canada']],
  ['bp Victoria', ['Victoria, Australia', 'within 60 mi of Victoria, British Columbia, Canada']],
  ['bp near Victoria', ['Victoria, Australia', 'within 60 mi of Victoria, British Columbia, Canada']],
  ['bp in Quebec', ['Quebec, Canada', 'within 60 mi of Québec, Quebec, Canada']],
  [
    'bp in Washington',
    ['Washington, United States', 'within 60 mi of Washington, D.C., District of columbia, United States'],
  ],
])('“%s” may be the state or the city that is called so: both are offered', (query, offers) => {
  const { chips, offers: offered } = understand(query, context);
  expect(chips.map(({ label }) => label)).toEqual(['Ball python']);
  expect(offered.map(({ label }) => label)).toEqual(offers);
});

test.each([
  ['bp in Limburg', 'Limburg, Netherlands ← in Limburg'],
  ['bp Washington', 'Washington, United States ← Washington'],
])('“%s” is not a town that is smaller, nor certainly the area', (query, offer) => {
  const { chips, offers } = said(query);
  expect(chips).toEqual(['Ball python ← bp']);
  expect(offers[0]).toBe(offer);
});

test.each([
  ['bp in Washington state', 'Washington, United States ← in Washington state'],
  ['bp in New York state', 'New York, United States ← in New York state'],
  ['bp Washington State', 'Washington, United States ← Washington State'],
])('“%s” says that it is the state', (query, chip) => {
  expect(said(query)).toEqual({ chips: ['Ball python ← bp', chip], offers: [], rest: '' });
});

test.each(['bp in Kent', 'bp near Kent', 'bp within 30 miles of Kent'])(
  '“%s” may be the county, which listings do not name: the town of that name elsewhere is only offered',
  (query) => {
    const { chips, offers } = understand(query, context);
    expect(chips.map(({ label }) => label)).toEqual(['Ball python']);
    expect(offers).toMatchObject([{ kind: 'place', value: { name: 'Kent', country: 'US' } }]);
  },
);

test.each([
  ['bp near Kent, WA', ['within 60 mi of Kent, United States']],
  ['bp in Washington, D.C.', ['within 15 mi of Washington, D.C., United States']],
  ['bp in Victoria, Australia', ['Victoria, Australia', 'Australia']],
  ['bp in Victoria, Canada', ['within 15 mi of Victoria, Canada']],
  ['bp near Victoria BC', ['within 60 mi of Victoria, Canada']],
  ['bp in Montréal', ['within 15 mi of Montréal, Canada']],
  ['bp near Florida', ['Florida, United States']],
])('“%s” says which', (query, labels) => {
  const { chips, rest } = understand(query, context);
  expect(chips.map(({ label }) => label).slice(1)).toEqual(labels);
  expect(rest).toBe('');
});

test.each([
  ['leo Portland Maine', 'within 60 mi of Portland, Maine, United States ← Portland Maine'],
  ['leo Portland, Oregon', 'within 60 mi of Portland, Oregon, United States ← Portland, Oregon'],
])('a town that is named with its state is the one that lies there: %s', (query, place) => {
  expect(said(query)).toEqual({ chips: ['Leopard gecko ← leo', place], offers: [], rest: '' });
});

test('a village is not guessed because its state is named, nor a town that is called as its state is', () => {
  expect(said('leo Austin Indiana').chips.join()).not.toContain('Austin');
  expect(said('leo New York').chips).toEqual(['Leopard gecko ← leo']);
});
