import type { NamedSpecies } from '../species.ts';

/**
 * A few tarantulas and scorpions that reptile keepers also keep. Names and families: World Spider Catalog. CITES: all
 * Brachypelma (with Tliltocatl, which was split from it) and Poecilotheria are in Appendix II.
 */
export const invertebrates: readonly NamedSpecies[] = [
  {
    scientificName: 'Brachypelma hamorii',
    commonName: 'Mexican red knee',
    otherNames: ['Mexican redknee tarantula', 'Red knee tarantula'],
    group: 'invertebrate',
    family: 'Theraphosidae',
    cites: 'II',
  },
  {
    scientificName: 'Brachypelma boehmei',
    commonName: 'Mexican fireleg',
    otherNames: ['Mexican rustleg', 'Mexican fireleg tarantula'],
    group: 'invertebrate',
    family: 'Theraphosidae',
    cites: 'II',
  },
  {
    scientificName: 'Tliltocatl albopilosus',
    commonName: 'Curly hair tarantula',
    otherNames: ['Curlyhair tarantula', 'Brachypelma albopilosum'],
    group: 'invertebrate',
    family: 'Theraphosidae',
    cites: 'II',
  },
  {
    scientificName: 'Poecilotheria regalis',
    commonName: 'Indian ornamental',
    otherNames: ['Indian ornamental tree spider'],
    group: 'invertebrate',
    family: 'Theraphosidae',
    cites: 'II',
    citesNote: 'Since November 2019.',
  },
  {
    scientificName: 'Poecilotheria metallica',
    commonName: 'Gooty sapphire ornamental',
    otherNames: ['Gooty sapphire', 'Peacock tarantula'],
    group: 'invertebrate',
    family: 'Theraphosidae',
    cites: 'II',
    citesNote: 'Since November 2019.',
  },
  {
    scientificName: 'Chromatopelma cyaneopubescens',
    commonName: 'Green bottle blue',
    otherNames: ['GBB', 'Greenbottle blue tarantula'],
    group: 'invertebrate',
    family: 'Theraphosidae',
    cites: null,
  },
  {
    scientificName: 'Pandinus imperator',
    commonName: 'Emperor scorpion',
    otherNames: [],
    group: 'invertebrate',
    family: 'Scorpionidae',
    cites: 'II',
  },
];
