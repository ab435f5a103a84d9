import type { NamedSpecies } from '../species.ts';

/**
 * Kingsnakes and milk snakes. Family: The Reptile Database. CITES: none is listed.
 *
 * Two stand under the names that the trade uses: the Mexican black kingsnake as a subspecies, since its place within
 * the split of Lampropeltis getula is unsettled, and the milk snakes as one species in the wide sense, before the
 * split by Ruane et al. 2014 (Syst. Biol. 63: 231-250).
 */
export const kingsnakes: readonly NamedSpecies[] = [
  {
    scientificName: 'Lampropeltis californiae',
    commonName: 'California kingsnake',
    otherNames: ['Cal king', 'Lampropeltis getula californiae'],
    group: 'snake',
    family: 'Colubridae',
    cites: null,
    adultLengthCm: { min: 75, max: 120 },
  },
  {
    scientificName: 'Lampropeltis getula nigrita',
    commonName: 'Mexican black kingsnake',
    otherNames: ['MBK', 'Lampropeltis nigrita'],
    group: 'snake',
    family: 'Colubridae',
    cites: null,
    adultLengthCm: { min: 90, max: 120 },
  },
  {
    scientificName: 'Lampropeltis getula',
    commonName: 'Eastern kingsnake',
    otherNames: ['Chain kingsnake', 'Florida kingsnake', "Brooks' kingsnake"],
    group: 'snake',
    family: 'Colubridae',
    cites: null,
    adultLengthCm: { min: 90, max: 140 },
  },
  {
    scientificName: 'Lampropeltis alterna',
    commonName: 'Gray-banded kingsnake',
    otherNames: ['Grey-banded kingsnake'],
    group: 'snake',
    family: 'Colubridae',
    cites: null,
    adultLengthCm: { min: 60, max: 100 },
  },
  {
    scientificName: 'Lampropeltis pyromelana',
    commonName: 'Arizona mountain kingsnake',
    otherNames: ['Pyro', 'Sonoran mountain kingsnake'],
    group: 'snake',
    family: 'Colubridae',
    cites: null,
    adultLengthCm: { min: 60, max: 105 },
  },
  {
    scientificName: 'Lampropeltis triangulum',
    commonName: 'Milk snake',
    otherNames: [
      'Milksnake',
      'Honduran milk snake',
      'Pueblan milk snake',
      'Sinaloan milk snake',
      "Nelson's milk snake",
    ],
    group: 'snake',
    family: 'Colubridae',
    cites: null,
  },
  {
    scientificName: 'Lampropeltis splendida',
    commonName: 'Desert kingsnake',
    otherNames: ['Sonoran kingsnake', 'Lampropeltis getula splendida'],
    group: 'snake',
    family: 'Colubridae',
    cites: null,
    adultLengthCm: { min: 90, max: 130 },
  },
  {
    scientificName: 'Lampropeltis holbrooki',
    commonName: 'Speckled kingsnake',
    otherNames: ['Salt and pepper kingsnake', 'Lampropeltis getula holbrooki'],
    group: 'snake',
    family: 'Colubridae',
    cites: null,
    adultLengthCm: { min: 90, max: 120 },
  },
  {
    scientificName: 'Lampropeltis mexicana',
    commonName: 'San Luis Potosí kingsnake',
    otherNames: ['Mexican kingsnake', 'Thayeri kingsnake'],
    group: 'snake',
    family: 'Colubridae',
    cites: null,
    adultLengthCm: { min: 60, max: 90 },
  },
  {
    scientificName: 'Lampropeltis ruthveni',
    commonName: 'Querétaro kingsnake',
    otherNames: ["Ruthven's kingsnake", 'Queretaro king'],
    group: 'snake',
    family: 'Colubridae',
    cites: null,
    adultLengthCm: { min: 60, max: 90 },
  },
];
