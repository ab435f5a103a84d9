import {
  allCategories,
  allSpecies,
  allSpeciesCombinations,
  allSpeciesGenes,
} from '@vivarium/catalogue/index.ts';
import { describe, expect, test } from 'vitest';
import { loadEntries } from '../../../gazetteer/load-entries.ts';
import { understand } from '../../choosing/understand.ts';
import { lexiconOf } from '../../lexicon/lexicon.ts';
import { createPlaceFinder } from './place-finder.ts';

/** All places of the world: what a name can be mistaken for is not seen among a few. */
const context = {
  catalogue: lexiconOf({
    species: allSpecies,
    genes: allSpeciesGenes,
    combinations: allSpeciesCombinations,
    categories: allCategories,
  }),
  gazetteer: createPlaceFinder(loadEntries()),
  unit: 'km' as const,
};
const said = (where: string) => {
  const { chips, offers, rest } = understand(`corn snake ${where}`, context);
  return { chips: chips.slice(1).map(({ label }) => label), offers: offers.map(({ label }) => label), rest };
};

describe('states and countries', () => {
  test.each([
    ['North Carolina', 'North Carolina, United States'],
    ['in South Carolina', 'South Carolina, United States'],
    ['Baden-Württemberg', 'Baden-Wurttemberg, Germany'],
    ['Baden-Wuerttemberg', 'Baden-Wurttemberg, Germany'],
    ['Schleswig Holstein', 'Schleswig-Holstein, Germany'],
    ['Île-de-France', 'Île-de-France, France'],
    ['Gelderland', 'Gelderland, Netherlands'],
    ['Vorarlberg', 'Vorarlberg, Austria'],
    ['Comunidad de Madrid', 'Madrid, Spain'],
    ['Galicia', 'Galicia, Spain'],
    ['Oesterreich', 'Austria'],
    ['U.S.A.', 'United States'],
    ['U.K.', 'United Kingdom'],
    ['in the US', 'United States'],
    ['TX', 'Texas, United States'],
    ['from FL', 'Florida, United States'],
    ['not in TX', 'not Texas, United States'],
    ['no shipping to California', 'not California, United States'],
    ['no shipping to the US', 'not United States'],
    ['not shipped to Hawaii', 'not Hawaii, United States'],
    ['doesn’t ship to California', 'not California, United States'],
    ['won’t ship to New York State', 'not New York, United States'],
    ['kein Versand nach Kalifornien', 'not California, United States'],
    ['pas de livraison en France', 'not France'],
    ['sin envio a España', 'not Spain'],
  ])('%s is %s', (where, label) => {
    expect(said(where)).toEqual({ chips: [label], offers: [], rest: '' });
  });

  test.each([
    ['Paris TX', 'within 100 km of Paris, Texas, United States'],
    ['Portland OR', 'within 100 km of Portland, Oregon, United States'],
    ['austin tx', 'within 100 km of Austin, Texas, United States'],
  ])('%s is the town there', (where, label) => {
    expect(said(where)).toEqual({ chips: [label], offers: [], rest: '' });
  });

  test.each([
    ['CA', ['California, United States', 'Canada']],
    ['in DE', ['Delaware, United States', 'Germany']],
    ['Colonia', ['Colonia, Uruguay', 'within 100 km of Köln, North Rhine-Westphalia, Germany']],
    ['NYC', ['within 100 km of New York City, United States']],
    ['Rom', ['within 100 km of Rome, Italy']],
    ['東京', ['within 100 km of Tokyo, Japan']],
    ['Aix-la-Chapelle', ['within 100 km of Aachen, Germany']],
  ])('%s is offered: which is meant cannot be known', (where, labels) => {
    expect(said(where)).toMatchObject({ chips: [], offers: labels });
  });

  test.each(['tell us', 'or', 'SD', 'title:A OR title:B'])('%s is none for certain', (where) => {
    expect(said(where).chips).toEqual([]);
  });

  test('a species that is called as part of a state is one where the state is not named', () => {
    const labels = (query: string) => understand(query, context).chips.map(({ label }) => label);
    expect(labels('terrapene carolina')).toEqual(['Eastern box turtle']);
    expect(labels('carolina box turtle')).toEqual(['Eastern box turtle']);
    expect(labels('texas rat snake')).toEqual(['Western rat snake']);
    expect(labels('CORN SNAKE TX')).toEqual(['Corn snake']);
  });
});
