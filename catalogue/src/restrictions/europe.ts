import type { Restriction } from './restriction.ts';

/** Regions to which Regulation 1143/2014 does not apply (its Article 6: the outermost regions of the Union). */
const outermostRegions = [
  ...['ES-CN', 'PT-20', 'PT-30', 'FR-971', 'FR-972', 'FR-973', 'FR-974', 'FR-976'],
  ...['FR-GP', 'FR-MQ', 'FR-GF', 'FR-RE', 'FR-YT', 'FR-MF'],
];

/** Permitted in Norway since 15 August 2017, born in captivity; of those nineteen, what the catalogue has. */
const permittedInNorway = [
  'morelia-viridis',
  'python-regius',
  'morelia-spilota',
  'corallus-hortulana',
  'boa-constrictor',
  'epicrates-cenchria',
  'lampropeltis-getula',
  'pantherophis-guttatus',
  'lampropeltis-triangulum',
  'correlophus-ciliatus',
  'eublepharis-macularius',
  'phelsuma-grandis',
  'pogona-vitticeps',
  'varanus-acanthurus',
  'timon-lepidus',
  'testudo-hermanni',
  'chelonoidis-carbonarius',
  'mauremys-reevesii',
];

/** Split off species that are permitted: whether the permission covers them is not known for sure. */
const doubtfulInNorway = [
  'boa-imperator',
  'epicrates-maurus',
  'lampropeltis-californiae',
  'lampropeltis-getula-nigrita',
  'morelia-bredli',
  'pantherophis-emoryi',
  'uromastyx-ornata',
];

/** The European Union, and states of Europe. */
export const europe: readonly Restriction[] = [
  {
    region: 'EU',
    place: 'the European Union',
    notIn: outermostRegions,
    of: {
      // Lampropeltis californiae was split off the kingsnake that is listed; whether it is meant is not known for sure.
      species: ['trachemys-scripta', 'xenopus-laevis', 'lampropeltis-getula', 'lampropeltis-getula-nigrita'],
    },
    rule: 'Invasive alien species of Union concern may not be brought in, kept, bred, transported, sold or exchanged.',
    source:
      'Regulation (EU) No 1143/2014, Article 7(1); list of Implementing Regulation (EU) 2016/1141, amended by (EU) 2022/1203',
    asOf: '2024-12-31',
  },
  {
    region: 'GB',
    place: 'the United Kingdom',
    of: { species: ['trachemys-scripta'] },
    rule: 'Sliders, a species of special concern, may not be imported, kept, bred, sold or exchanged.',
    source:
      'Regulation (EU) No 1143/2014 as retained, Article 7(1); Invasive Alien Species (Enforcement and Permitting) Order 2019 (SI 2019/527)',
    asOf: '2024-12-31',
  },
  {
    region: 'NO',
    place: 'Norway',
    of: {
      groups: ['snake', 'gecko', 'lizard', 'chameleon', 'tortoise', 'turtle', 'frog', 'salamander'],
      except: [...permittedInNorway, ...doubtfulInNorway],
    },
    rule: 'Exotic reptiles and amphibians may not be imported, sold or kept, but for nineteen species of reptiles.',
    source:
      'Forskrift om forbud mot å innføre, omsette og holde eksotiske dyr (11 May 2017), with the Norwegian Food Safety Authority’s list of permitted reptiles',
    asOf: '2024-12-31',
  },
];
