import type { Restriction } from './restriction.ts';

/** Of the catalogue: native to Australia, or split off or long confused with what is. */
const australianReptiles = [
  'antaresia-childreni',
  'antaresia-maculosa',
  'aspidites-melanocephalus',
  'aspidites-ramsayi',
  'carettochelys-insculpta',
  'emydura-subglobosa',
  'liasis-mackloti',
  'morelia-bredli',
  'morelia-spilota',
  'morelia-viridis',
  'pogona-henrylawsoni',
  'pogona-vitticeps',
  'simalia-amethistina',
  'tiliqua-rugosa',
  'tiliqua-scincoides',
  'varanus-acanthurus',
  'varanus-indicus',
  'varanus-prasinus',
  'varanus-tristis',
];

const invasiveAlienSpeciesAct = 'Invasive Alien Species Act of Japan (Act No. 78 of 2004)';

/** Japan, Australia and New Zealand. */
export const asiaAndPacific: readonly Restriction[] = [
  {
    region: 'AU',
    place: 'Australia',
    of: {
      groups: ['snake', 'gecko', 'lizard', 'chameleon', 'tortoise', 'turtle'],
      except: australianReptiles,
    },
    rule: 'Reptiles that are not native may not be imported as pets; possessing illegally imported ones or their offspring is an offence.',
    source:
      'Environment Protection and Biodiversity Conservation Act 1999, Part 13A, sections 303EB, 303EN and 303GN',
    asOf: '2024-12-31',
  },
  {
    region: 'NZ',
    place: 'New Zealand',
    of: { groups: ['snake'] },
    rule: 'Snakes are prohibited organisms: none may be imported, kept, bred or sold.',
    source: 'Hazardous Substances and New Organisms Act 1996, Schedule 2; Biosecurity Act 1993',
    asOf: '2024-12-31',
  },
  {
    region: 'JP',
    place: 'Japan',
    of: {
      species: [
        'chelydra-serpentina',
        'mauremys-sinensis',
        'anolis-carolinensis',
        'anolis-equestris',
        'boiga-dendrophila',
      ],
    },
    rule: 'Invasive alien species may not be kept, transported, imported or handed over.',
    source: `${invasiveAlienSpeciesAct}, Articles 4, 7 and 8`,
    asOf: '2024-12-31',
  },
  {
    region: 'JP',
    place: 'Japan',
    of: { species: ['trachemys-scripta'] },
    rule: 'Sliders, an invasive alien species with conditions, may be kept but not bought, sold or imported.',
    source: `${invasiveAlienSpeciesAct}, as amended in 2022, with the Cabinet Order in force since 1 June 2023`,
    asOf: '2024-12-31',
  },
  {
    region: 'JP',
    place: 'Japan',
    of: {
      species: [
        'python-bivittatus',
        'python-sebae',
        'malayopython-reticulatus',
        'simalia-amethistina',
        'boa-constrictor',
        'eunectes-murinus',
        'heloderma-suspectum',
        'macrochelys-temminckii',
      ],
    },
    rule: 'Since 1 June 2020 nobody may begin to keep specified dangerous animals as pets.',
    source: 'Act on Welfare and Management of Animals of Japan (Act No. 105 of 1973), Article 25-2',
    asOf: '2024-12-31',
  },
];
