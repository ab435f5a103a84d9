import type { LifeStage, Origin, Sex } from '@vivarium/contracts/listings/live-animal.ts';

/** Words for the sex of an animal. `1.0` is the trade's males.females.unsexed; `1.1` is a pair and no sex. */
export const sexWords: Readonly<Record<Sex, readonly string[]>> = {
  male: ['male', 'males', '♂', '1.0', '1.0.0'],
  female: ['female', 'females', '♀', '0.1', '0.1.0'],
  unsexed: ['unsexed', 'un-sexed', 'not sexed', 'unknown sex', 'sex unknown', '0.0.1'],
};

/** Single letters, which mean a sex only beside a word that speaks of an animal. */
export const sexLetters: Readonly<Record<string, Sex>> = { m: 'male', f: 'female' };

export const lifeStageWords: Readonly<Record<LifeStage, readonly string[]>> = {
  hatchling: ['hatchling', 'hatchlings', 'baby', 'babies', 'neonate', 'neonates', 'newborn', 'newborns'],
  juvenile: ['juvenile', 'juveniles', 'juvie', 'juvies', 'juvi', 'juvis', 'juvy', 'juv', 'juvs'],
  subadult: ['subadult', 'subadults', 'sub-adult', 'sub-adults'],
  adult: ['adult', 'adults', 'full grown', 'fully grown'],
};

export const originWords: Readonly<Record<Origin, readonly string[]>> = {
  captive_bred: ['captive bred', 'captive born', 'captive bred and born', 'cb', 'cbb'],
  wild_caught: ['wild caught', 'wildcaught', 'wild collected', 'wc'],
  farmed: ['farmed', 'farm bred', 'farm raised'],
};

export const provenWords: readonly string[] = [
  'proven',
  'proven breeder',
  'proven breeders',
  'proved breeder',
];

/** What stands before the name of a gene. `many` also goes for the genes that follow with “and”. */
export interface Marker {
  zygosity: 'visual' | 'het' | 'possible_het' | 'super';
  many: boolean;
}

export const markerWords: readonly (readonly [words: string, marker: Marker])[] = [
  ...each('het', 'het', 'heterozygous', 'heterozygote'),
  ...each('possible_het', 'poss het', 'pos het', 'possible het', 'possibly het', 'phet', 'ph'),
  ...each('super', 'super'),
  ...each('visual', 'visual', 'vis'),
  ...many('het', 'hets', 'dh', 'double het', 'double hets', 'dbl het', 'triple het', 'trip het', 'quad het'),
  ...many('possible_het', 'poss hets', 'pos hets', 'possible hets', 'double ph'),
];

function each(zygosity: Marker['zygosity'], ...words: string[]) {
  return words.map((word) => [word, { zygosity, many: false }] as const);
}
function many(zygosity: Marker['zygosity'], ...words: string[]) {
  return words.map((word) => [word, { zygosity, many: true }] as const);
}
