import type { Random } from '../chance/random.ts';

/** Localities and forms that keepers name and do not mix, by species. */
const forms: Readonly<Record<string, readonly string[]>> = {
  'furcifer-pardalis': ['Ambilobe', 'Nosy Be', 'Ambanja', 'Sambava', 'Tamatave', 'Nosy Mitsio'],
  'morelia-viridis': ['Biak', 'Aru', 'Sorong', 'Manokwari', 'Jayapura', 'Merauke'],
  'morelia-spilota': ['Jungle', 'Coastal', 'Diamond', 'Darwin'],
  'dendrobates-tinctorius': [
    'Azureus',
    'Patricia',
    'Citronella',
    'Powder Blue',
    'Robertus',
    'Cobalt',
    'Oyapock',
  ],
  'dendrobates-auratus': ['Costa Rican', 'Super Blue', 'El Copé'],
  'dendrobates-leucomelas': ['standard', 'fine spot', 'Guyana banded'],
  'phyllobates-terribilis': ['Mint', 'Yellow', 'Orange Blackfoot'],
  'ranitomeya-imitator': ['Varadero', 'Cainarachi', 'Baja Huallaga', 'Chazuta'],
  'ranitomeya-variabilis': ['Southern', 'Highland'],
  'oophaga-pumilio': ['Bastimentos', 'Blue Jeans', 'Cristobal', 'Colon'],
  'epipedobates-anthonyi': ['Santa Isabel', 'Zarayunga', 'Rio Saladillo'],
  'boa-imperator': ['Hog Island', 'Sonoran', 'Nicaraguan', 'Tarahumara', 'Colombian'],
  'boa-constrictor': ['Suriname', 'Guyana', 'Peruvian', 'Iquitos'],
  'rhacodactylus-leachianus': ['Grande Terre', 'Nuu Ana', 'Nuu Ami', 'Pine Island'],
  'mniarogekko-chahoua': ['Grande Terre', 'Pine Isle'],
  'tiliqua-scincoides': ['Northern', 'Eastern'],
  'tiliqua-gigas': ['Halmahera', 'Merauke'],
  'testudo-hermanni': ['T. h. boettgeri', 'T. h. hermanni'],
  'pituophis-catenifer': ['San Diego', 'Sonoran', 'Applegate'],
  'lichanura-trivirgata': ['Coastal', 'Baja', 'Whitewater'],
  'salamandra-salamandra': ['S. s. terrestris', 'S. s. fastuosa', 'S. s. gigliolii', 'S. s. bernardezi'],
  'varanus-acanthurus': ['red', 'yellow'],
  'malayopython-reticulatus': ['Kayuadi dwarf', 'Selayer', 'Jampea', 'mainland'],
  'epicrates-cenchria': ['Suriname', 'Peruvian'],
};

/** @returns a locality or form of the species that the seller would name, now and then. */
export function localityOf(species: string, random: Random): string | undefined {
  const known = forms[species];
  return known && random.chance(0.65) ? random.pick(known) : undefined;
}
