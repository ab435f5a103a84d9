import type { Restriction } from './restriction.ts';

/** Provinces of Canada. */
export const canada: readonly Restriction[] = [
  {
    region: 'CA-BC',
    place: 'British Columbia',
    of: {
      species: [
        'python-bivittatus',
        'python-sebae',
        'malayopython-reticulatus',
        'simalia-amethistina',
        'eunectes-murinus',
      ],
    },
    acts: ['keep', 'buy', 'sell', 'breed', 'import'],
    rule: 'Large constrictors, controlled alien species, may not be kept without a permit that private keepers do not get.',
    source: 'Controlled Alien Species Regulation, BC Reg 94/2009',
    certainty: 'sure',
    asOf: '2026-11-27',
    checkedOn: '2026-11-27',
  },
  {
    region: 'CA-BC',
    place: 'British Columbia',
    of: { species: ['varanus-salvator', 'varanus-salvadorii', 'varanus-niloticus', 'heloderma-suspectum'] },
    acts: ['keep', 'buy', 'sell', 'breed', 'import'],
    rule: 'Large monitors and venomous reptiles are controlled alien species.',
    source: 'Controlled Alien Species Regulation, BC Reg 94/2009',
    certainty: 'likely',
    asOf: '2026-11-27',
    checkedOn: '2026-11-27',
  },
];
