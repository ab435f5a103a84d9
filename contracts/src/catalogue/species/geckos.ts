import type { Species } from '../species.ts';

/** Geckos. Names and families: The Reptile Database. CITES: checklist of the Appendices. */
export const geckos: readonly Species[] = [
  {
    slug: 'eublepharis-macularius',
    scientificName: 'Eublepharis macularius',
    commonName: 'Leopard gecko',
    otherNames: ['Leo'],
    group: 'gecko',
    family: 'Eublepharidae',
    cites: null,
    adultWeightGrams: { min: 45, max: 100 },
    adultLengthCm: { min: 18, max: 27 },
  },
  {
    slug: 'correlophus-ciliatus',
    scientificName: 'Correlophus ciliatus',
    commonName: 'Crested gecko',
    otherNames: ['Crestie', 'Eyelash gecko', 'Rhacodactylus ciliatus'],
    group: 'gecko',
    family: 'Diplodactylidae',
    cites: null,
    adultWeightGrams: { min: 35, max: 60 },
    adultLengthCm: { min: 18, max: 25 },
  },
];
