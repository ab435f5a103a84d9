import type { Species } from '../species.ts';

/**
 * Pythons. Names: The Reptile Database. CITES: all Pythonidae are in Appendix II, but for the Indian python
 * (Python molurus molurus), which is in Appendix I and not listed here.
 */
export const pythons: readonly Species[] = [
  {
    slug: 'python-regius',
    scientificName: 'Python regius',
    commonName: 'Ball python',
    otherNames: ['Royal python', 'BP'],
    group: 'snake',
    family: 'Pythonidae',
    cites: 'II',
    adultWeightGrams: { min: 900, max: 2500 },
    adultLengthCm: { min: 90, max: 150 },
  },
];
