import type { Restriction } from './restriction.ts';

/**
 * States of the United States. Only what is prohibited to private keepers as such; what merely takes a licence that
 * they can get is not in it. Federal law (18 U.S.C. 42) prohibits importing injurious species and moving them to Hawaii
 * and the territories, not keeping them, so there is no entry for the country.
 */
export const americanStates: readonly Restriction[] = [
  {
    region: 'US-HI',
    place: 'Hawaii',
    of: { groups: ['snake'], species: ['heloderma-suspectum'] },
    rule: 'No live snake and no Gila monster may be brought to Hawaii or kept there.',
    source: 'Hawaii Revised Statutes §§ 150A-6(3) and 150A-6.5; Hawaii Administrative Rules § 4-71-6',
    asOf: '2024-12-31',
  },
  {
    region: 'US-FL',
    place: 'Florida',
    of: {
      species: [
        'python-bivittatus',
        'python-sebae',
        'malayopython-reticulatus',
        'simalia-amethistina',
        'eunectes-murinus',
        'varanus-niloticus',
        'iguana-iguana',
        'salvator-merianae',
        'salvator-rufescens',
        'tupinambis-teguixin',
      ],
    },
    rule: 'Prohibited nonnative species may not be acquired as pets, bred or sold.',
    source: 'Florida Administrative Code, Rule 68-5.006',
    asOf: '2024-12-31',
  },
  {
    region: 'US-CA',
    place: 'California',
    of: {
      species: [
        'ambystoma-mexicanum',
        'ambystoma-tigrinum',
        'ambystoma-mavortium',
        'ambystoma-maculatum',
        'xenopus-laevis',
      ],
      families: ['Chelydridae'],
    },
    rule: 'Mole salamanders, clawed frogs and snapping turtles may not be imported, transported or kept; no permits are given for pets.',
    source: 'California Code of Regulations, Title 14, § 671(c)',
    asOf: '2024-12-31',
  },
  {
    region: 'US-NY',
    place: 'New York',
    of: {
      species: [
        'python-bivittatus',
        'python-sebae',
        'malayopython-reticulatus',
        'simalia-amethistina',
        'eunectes-murinus',
        'eunectes-notaeus',
        'varanus-salvator',
        'varanus-niloticus',
        'varanus-albigularis',
      ],
    },
    rule: 'What the law lists as a wild animal may not be kept, bought, sold or imported as a pet.',
    source: 'New York Environmental Conservation Law §§ 11-0103(6)(e) and 11-0512',
    asOf: '2024-12-31',
  },
  {
    region: 'US-GA',
    place: 'Georgia (US)',
    of: { species: ['python-bivittatus', 'salvator-merianae', 'varanus-niloticus'] },
    rule: 'What the law lists as a wild animal may not be acquired as a pet, bred or imported.',
    source:
      'Official Code of Georgia § 27-5-5 with the wild animal rules of the Board of Natural Resources in force since 4 December 2022',
    asOf: '2024-12-31',
  },
  {
    region: 'US-SC',
    place: 'South Carolina',
    of: { species: ['salvator-merianae'] },
    rule: 'Argentine black and white tegus may not be bought, sold, traded, brought in or bred.',
    source:
      'South Carolina Code of Regulations, Chapter 123 (Department of Natural Resources), restricted nonnative wildlife, in force since 28 May 2021',
    asOf: '2024-12-31',
  },
  {
    region: 'US-AL',
    place: 'Alabama',
    of: {
      species: [
        'salvator-merianae',
        'salvator-rufescens',
        'heloderma-suspectum',
        // Injurious by 50 CFR 16.15 (reptiles) and 16.14 (salamanders), to which the rule refers; of the genera that were
        // added to the latter in January 2025 nothing is stated here.
        'python-bivittatus',
        'python-sebae',
        'malayopython-reticulatus',
        'eunectes-murinus',
        'eunectes-notaeus',
        'cynops-orientalis',
        'cynops-pyrrhogaster',
        'neurergus-kaiseri',
        'paramesotriton-hongkongensis',
        'pleurodeles-waltl',
        'salamandra-salamandra',
        'tylototriton-shanjing',
      ],
    },
    rule: 'Tegus, venomous reptiles that are not native, and species that are injurious by federal law may not be kept, sold or imported.',
    source: 'Alabama Administrative Code r. 220-2-.26(1), with 50 CFR 16.14 and 16.15',
    asOf: '2024-10-31',
  },
  {
    region: 'US-OR',
    place: 'Oregon',
    of: { species: ['trachemys-scripta'], families: ['Chelydridae'] },
    rule: 'Snapping turtles and sliders may not be imported, kept, bought or sold.',
    source: 'Oregon Administrative Rules 635-056-0050(1)',
    asOf: '2024-12-31',
  },
];
