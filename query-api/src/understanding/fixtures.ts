import {
  allCategories,
  allSpecies,
  allSpeciesCombinations,
  allSpeciesGenes,
} from '@vivarium/catalogue/index.ts';
import { type UnderstandingContext, understand } from './choosing/understand.ts';
import { lexiconOf } from './lexicon/lexicon.ts';
import { createPlaceFinder } from './readers/place/place-finder.ts';

const place = (name: string, lat: number, lng: number, population: number, ...within: string[]) => ({
  place: {
    name,
    lat,
    lng,
    population,
    region: (within[0] ?? '').replace(/^./, (letter) => letter.toUpperCase()),
    country: (within.find((word) => ['us', 'gb', 'uy', 'at', 'de'].includes(word)) ?? '').toUpperCase(),
  },
  within,
});

/** The whole catalogue, and some cities. */
export const context: UnderstandingContext = {
  catalogue: lexiconOf({
    species: allSpecies,
    genes: allSpeciesGenes,
    combinations: allSpeciesCombinations,
    categories: allCategories,
  }),
  gazetteer: createPlaceFinder([
    place('Austin', 30.267, -97.743, 931_830, 'texas', 'tx', 'us', 'usa'),
    place('Austin', 38.758, -85.808, 4_200, 'indiana', 'in', 'us', 'usa'),
    place('Leeds', 53.796, -1.548, 455_123, 'england', 'gb', 'uk'),
    place('Portland', 45.523, -122.676, 632_309, 'oregon', 'or', 'us'),
    place('Portland', 43.661, -70.255, 66_881, 'maine', 'me', 'us'),
    place('Reading', 51.456, -0.971, 318_014, 'england', 'gb', 'uk'),
    place('Orange', 33.788, -117.853, 140_992, 'california', 'ca', 'us'),
    place('Aurora', 39.729, -104.832, 386_261, 'colorado', 'co', 'us'),
    place('Stock', 51.66, 0.44, 1_579, 'england', 'gb', 'uk'),
    place('Newport', 50.7, -1.3, 3_000, 'england', 'gb', 'uk'),
    place('Florida', -34.1, -56.2, 33_640, 'florida', 'uy'),
    {
      place: {
        name: 'Miami',
        lat: 25.774,
        lng: -80.194,
        population: 399_457,
        region: 'Florida',
        country: 'US',
      },
      within: ['florida', 'fl', 'us'],
    },
    // A state whose name a city elsewhere has, and a city that is a small part of its province.
    ...(
      [
        ['Melbourne', -37.814, 144.963, 4_246_375, 'Victoria', 'AU', ['victoria', 'australia', 'au']],
        [
          'Victoria',
          48.433,
          -123.369,
          289_625,
          'British Columbia',
          'CA',
          ['british', 'columbia', 'bc', 'ca', 'canada'],
        ],
        ['Montréal', 45.509, -73.588, 5_600_000, 'Quebec', 'CA', ['quebec', 'qc', 'ca', 'canada']],
        ['Québec', 46.812, -71.215, 528_595, 'Quebec', 'CA', ['quebec', 'qc', 'ca', 'canada']],
      ] as const
    ).map(([name, lat, lng, population, region, country, within]) => ({
      place: { name, lat, lng, population, region, country },
      within,
    })),
    {
      place: {
        name: 'New York City',
        lat: 40.714,
        lng: -74.006,
        population: 8_175_133,
        region: 'New York',
        country: 'US',
      },
      within: ['new', 'york', 'ny', 'us'],
      otherNames: ['New York'],
    },
    { ...place('Vienna', 48.208, 16.372, 1_691_468, 'vienna', 'at'), otherNames: ['Wien'] },
    {
      place: {
        name: 'Dresden',
        lat: 51.051,
        lng: 13.738,
        population: 486_854,
        region: 'Saxony',
        country: 'DE',
      },
      within: ['saxony', 'de'],
    },
    {
      place: { name: 'Lyon', lat: 45.748, lng: 4.847, population: 472_317, region: 'Rhône', country: 'FR' },
      within: ['rhone', 'fr'],
    },
    // A village that is called as a state is, and a town as a country.
    place('Sachsen', 49.29, 10.66, 3_200, 'bavaria', 'de'),
    place('England', 34.54, -91.97, 2_800, 'arkansas', 'us'),
    place('Kent', 47.381, -122.235, 126_952, 'washington', 'wa', 'us'),
    place('Seattle', 47.606, -122.332, 684_451, 'washington', 'wa', 'us'),
    {
      ...place('Washington, D.C.', 38.895, -77.036, 601_723, 'district of columbia', 'd', 'c', 'us'),
      otherNames: ['Washington'],
    },
    {
      place: {
        name: 'Limburg an der Lahn',
        lat: 50.384,
        lng: 8.05,
        population: 33_620,
        region: 'Hesse',
        country: 'DE',
      },
      within: ['hesse', 'de'],
      otherNames: ['Limburg'],
    },
    {
      place: {
        name: 'Maastricht',
        lat: 50.848,
        lng: 5.689,
        population: 122_378,
        region: 'Limburg',
        country: 'NL',
      },
      within: ['limburg', 'nl'],
    },
    place('Los Angeles', 34.052, -118.244, 3_820_914, 'california', 'ca', 'us'),
    {
      place: {
        name: 'Angeles City',
        lat: 15.15,
        lng: 120.583,
        population: 411_634,
        region: null,
        country: 'PH',
      },
      ...{ within: ['ph'], otherNames: ['Angeles'] },
    },
    {
      place: {
        name: 'Haarlem',
        lat: 52.38,
        lng: 4.64,
        population: 162_543,
        region: 'North Holland',
        country: 'NL',
      },
      within: ['north', 'holland', 'nl'],
    },
    {
      place: {
        name: 'Halle',
        lat: 51.48,
        lng: 11.97,
        population: 230_494,
        region: 'Saxony-Anhalt',
        country: 'DE',
      },
      within: ['saxony', 'anhalt', 'de'],
    },
    place('Springfield', 37.215, -93.298, 166_810, 'missouri', 'mo', 'us'),
    place('Springfield', 42.101, -72.59, 154_341, 'massachusetts', 'ma', 'us'),
    place('St. Louis', 38.627, -90.198, 315_685, 'missouri', 'mo', 'us'),
  ]),
  unit: 'mi',
};

/** @returns what is understood: chips and offers as `label ← words`, and what remains. */
export function said(query: string, unit: 'mi' | 'km' = 'mi') {
  const { chips, offers, rest } = understand(query, { ...context, unit });
  const shown = (all: typeof chips) => all.map(({ label, text }) => `${label} ← ${text}`);
  return { chips: shown(chips), offers: shown(offers), rest };
}
