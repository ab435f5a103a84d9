import type { Species } from '../species.ts';

/** Colubrid snakes in the wide sense. Names and families: The Reptile Database. CITES: checklist of the Appendices. */
export const colubrids: readonly Species[] = [
  {
    slug: 'pantherophis-guttatus',
    scientificName: 'Pantherophis guttatus',
    commonName: 'Corn snake',
    otherNames: ['Red rat snake', 'Elaphe guttata'],
    group: 'snake',
    family: 'Colubridae',
    cites: null,
    adultLengthCm: { min: 90, max: 150 },
  },
];
