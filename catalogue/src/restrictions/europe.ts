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
  'lampropeltis-holbrooki',
  'lampropeltis-splendida',
  'morelia-bredli',
  'pantherophis-emoryi',
  'uromastyx-ornata',
];

/**
 * Of the list of the Union. Lampropeltis getula is listed with all that were its subspecies, L. californiae among them, for
 * which it was made (competent authorities: neobiota.naturschutzinformationen-nrw.de 191723; HLNUG, “8 Unterarten”).
 */
const unionConcern = [
  'trachemys-scripta',
  'xenopus-laevis',
  'lampropeltis-getula',
  'lampropeltis-getula-nigrita',
  'lampropeltis-californiae',
  'lampropeltis-splendida',
  'lampropeltis-holbrooki',
];

/** On none of the positive lists of Belgium’s regions: the green iguana, the sulcata tortoise and the largest constrictors. */
const notOnListsOfBelgium = [
  'iguana-iguana',
  'centrochelys-sulcata',
  'python-bivittatus',
  'python-sebae',
  'malayopython-reticulatus',
  'eunectes-murinus',
];

/** The European Union, and states of Europe. */
export const europe: readonly Restriction[] = [
  {
    region: 'EU',
    place: 'the European Union',
    notIn: outermostRegions,
    of: {
      species: unionConcern,
    },
    acts: ['keep', 'buy', 'sell', 'breed', 'import'],
    rule: 'Invasive alien species of Union concern may not be brought in, kept, bred, transported, sold or exchanged.',
    grandfathering:
      'Private owners may keep companion animals that they had before until these die, and not breed, sell or give them away.',
    source:
      'Regulation (EU) No 1143/2014, Article 7(1); list of Implementing Regulation (EU) 2016/1141, amended by (EU) 2022/1203',
    certainty: 'sure',
    asOf: '2024-12-31',
    checkedOn: '2026-11-27',
  },
  {
    region: 'GB',
    place: 'Great Britain',
    notIn: ['GB-NIR'],
    of: { species: ['trachemys-scripta'] },
    acts: ['keep', 'buy', 'sell', 'breed', 'import'],
    rule: 'Sliders, a species of special concern, may not be imported, kept, bred, sold or exchanged.',
    source:
      'Regulation (EU) No 1143/2014 as retained, Article 7(1); Invasive Alien Species (Enforcement and Permitting) Order 2019 (SI 2019/527)',
    certainty: 'sure',
    asOf: '2024-12-31',
    checkedOn: '2026-11-27',
  },
  {
    region: 'NO',
    place: 'Norway',
    of: {
      groups: ['snake', 'gecko', 'lizard', 'chameleon', 'tortoise', 'turtle', 'frog', 'salamander'],
      except: [...permittedInNorway, ...doubtfulInNorway],
    },
    acts: ['keep', 'buy', 'sell', 'import'],
    rule: 'Exotic reptiles and amphibians may not be imported, sold or kept, but for nineteen species of reptiles.',
    source:
      'Forskrift om forbud mot å innføre, omsette og holde eksotiske dyr (11 May 2017), with the Norwegian Food Safety Authority’s list of permitted reptiles',
    certainty: 'sure',
    asOf: '2024-12-31',
    checkedOn: '2026-11-27',
  },
  {
    region: 'GB-NIR',
    place: 'Northern Ireland',
    of: { species: unionConcern },
    acts: ['keep', 'buy', 'sell', 'breed', 'import'],
    rule: 'Invasive alien species of Union concern, the list of the European Union, may not be brought in, kept, bred, transported, sold or exchanged.',
    source: 'Regulation (EU) No 1143/2014 under the Windsor Framework; invasivespeciesireland.com',
    certainty: 'sure',
    asOf: '2026-11-27',
    checkedOn: '2026-11-27',
  },
  {
    region: 'EU',
    place: 'the European Union',
    of: { genes: [{ species: 'ambystoma-mexicanum', gene: 'gfp' }] },
    acts: ['keep', 'buy', 'sell', 'breed', 'import'],
    rule: 'Genetically modified animals such as axolotls with GFP may not be sold or kept without a permit, and none has been given.',
    source: 'Directive 2001/18/EC; Bundesamt für Verbraucherschutz und Lebensmittelsicherheit, 2025',
    certainty: 'sure',
    asOf: '2026-11-27',
    checkedOn: '2026-11-27',
  },
  {
    region: 'GB',
    place: 'Great Britain',
    of: { genes: [{ species: 'ambystoma-mexicanum', gene: 'gfp' }] },
    acts: ['keep', 'buy', 'sell', 'breed', 'import'],
    rule: 'Genetically modified animals such as axolotls with GFP may not be sold without consent.',
    source: 'Genetically Modified Organisms (Deliberate Release) Regulations 2002',
    certainty: 'likely',
    asOf: '2026-11-27',
    checkedOn: '2026-11-27',
  },
  {
    region: 'DE',
    place: 'Germany',
    of: { species: ['chelydra-serpentina', 'macrochelys-temminckii'] },
    acts: ['keep', 'sell', 'breed'],
    rule: 'Snapping turtles and alligator snapping turtles may not be kept, sold or bred.',
    source: 'Bundesartenschutzverordnung § 3',
    certainty: 'sure',
    asOf: '2026-11-27',
    checkedOn: '2026-11-27',
  },
  {
    region: 'ES',
    place: 'Spain',
    of: {
      species: [
        'heloderma-suspectum',
        'boa-constrictor',
        'boa-imperator',
        'python-bivittatus',
        'python-sebae',
        'malayopython-reticulatus',
        'simalia-amethistina',
        'eunectes-murinus',
        'eunectes-notaeus',
        'iguana-iguana',
        'cyclura-cornuta',
        'cyclura-lewisi',
        'salvator-merianae',
        'salvator-rufescens',
        'varanus-salvator',
        'varanus-salvadorii',
        'varanus-niloticus',
        'varanus-albigularis',
      ],
    },
    acts: ['keep', 'buy'],
    rule: 'Venomous reptiles, and species of reptiles of more than two kilograms as adults but for turtles and tortoises, may not be pets until there is a positive list.',
    since: '2023-09-29',
    source: 'Ley 7/2023, second transitional provision',
    certainty: 'sure',
    asOf: '2026-11-27',
    checkedOn: '2026-11-27',
  },
  {
    region: 'BE-VLG',
    place: 'Flanders',
    of: { species: notOnListsOfBelgium },
    acts: ['keep'],
    rule: 'Only the 422 species of reptiles on the positive list may be kept; these are not on it.',
    since: '2019-10-01',
    source: 'Besluit van de Vlaamse Regering of 22 March 2019, positive list of reptiles',
    certainty: 'sure',
    asOf: '2026-11-27',
    checkedOn: '2026-11-27',
  },
  {
    region: 'BE-WAL',
    place: 'Wallonia',
    of: { species: notOnListsOfBelgium },
    acts: ['keep', 'sell'],
    rule: 'Only the 232 species of reptiles on the positive list may be kept; these are taken not to be on it.',
    since: '2021-02-07',
    grandfathering: 'Who can prove to have had one before may keep it.',
    source:
      'Arrêté du Gouvernement wallon of 10 December 2020, list of reptiles; Union des Villes et Communes de Wallonie, art. 5249',
    certainty: 'likely',
    asOf: '2026-11-29',
    checkedOn: '2026-11-29',
  },
  {
    region: 'BE-BRU',
    place: 'the Brussels-Capital Region',
    of: { species: notOnListsOfBelgium },
    acts: ['keep', 'sell'],
    rule: 'Only the species of reptiles on the positive list may be kept; these are taken not to be on it.',
    source: 'List of 422 reptiles proposed by the government of the region in June 2020 (rtbf.be)',
    certainty: 'likely',
    asOf: '2026-11-29',
    checkedOn: '2026-11-29',
  },
  {
    region: 'CH',
    place: 'Switzerland',
    of: { species: ['trachemys-scripta'] },
    acts: ['keep', 'buy', 'sell', 'import'],
    rule: 'Red-eared sliders may not be brought into circulation.',
    since: '2008-10-01',
    source: 'Freisetzungsverordnung (FrSV), Annex 2',
    certainty: 'sure',
    asOf: '2026-11-27',
    checkedOn: '2026-11-27',
  },
  {
    region: 'IS',
    place: 'Iceland',
    of: { groups: ['snake', 'gecko', 'lizard', 'chameleon', 'tortoise', 'turtle'] },
    acts: ['keep', 'import'],
    rule: 'Reptiles may not be imported or kept.',
    source: 'Act on the Import of Animals No. 54/1990',
    certainty: 'likely',
    asOf: '2026-11-27',
    checkedOn: '2026-11-27',
  },
];
