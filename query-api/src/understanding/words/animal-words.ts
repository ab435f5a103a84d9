import type { LifeStage, Origin, Sex } from '@vivarium/contracts/listings/live-animal.ts';

/** Most animals of a group that are read as one. */
const MOST = 20;

/** A notation for one to {@link MOST} animals, with a point and with a comma. */
function counted(notation: (n: number) => string): string[] {
  const all = Array.from({ length: MOST }, (_none, i) => notation(i + 1));
  return [...all, ...all.map((one) => one.replaceAll('.', ','))];
}

function ofAll(sex: Sex, notations: (n: number) => string[]): Record<string, Sex> {
  const all = Array.from({ length: MOST - 1 }, (_none, i) => notations(i + 2)).flat();
  return Object.fromEntries([...all, ...all.map((one) => one.replaceAll('.', ','))].map((one) => [one, sex]));
}

/** Words for the sex of an animal. `1.0` is the trade's males.females.unsexed; `1.1` is a pair and no sex. */
export const sexWords: Readonly<Record<Sex, readonly string[]>> = {
  male: [
    ...['male', 'males', '♂', '1.0', '1,0', '1.0.0', '1,0,0'],
    ...['männchen', 'maennchen', 'männlich', 'mâle', 'mâles', 'macho', 'machos', 'mannetje', 'mannelijk'],
  ],
  female: [
    ...['female', 'females', 'fem', 'fems', '♀', '0.1', '0,1', '0.1.0', '0,1,0'],
    ...[
      'weibchen',
      'weiblich',
      'femelle',
      'femelles',
      'hembra',
      'hembras',
      'vrouwtje',
      'vrouwtjes',
      'vrouwelijk',
    ],
  ],
  unsexed: [
    ...[
      'unsexed',
      'un-sexed',
      'not sexed',
      'unknown sex',
      'sex unknown',
      'unbestimmt',
      'non sexé',
      'sin sexar',
      'ongesekst',
    ],
    ...counted((n) => `0.0.${n}`),
  ],
};

/** Single letters, which mean a sex only beside a word that speaks of an animal. */
export const sexLetters: Readonly<Record<string, Sex>> = {
  m: 'male',
  f: 'female',
  man: 'male',
  vrouw: 'female',
  // Several of one sex. A single number may be a weight or the strength of a lamp: beside an animal it is neither.
  ...ofAll('male', (n) => [`${n}.0`, `${n}.0.0`]),
  ...ofAll('female', (n) => [`0.${n}`, `0.${n}.0`]),
};

export const lifeStageWords: Readonly<Record<LifeStage, readonly string[]>> = {
  hatchling: [
    ...[
      'hatchling',
      'hatchlings',
      'baby',
      'babies',
      'neonate',
      'neonates',
      'newborn',
      'newborns',
      'sling',
      'slings',
    ],
    ...[
      'spiderling',
      'spiderlings',
      'froglet',
      'froglets',
      'morphlet',
      'morphlets',
      'schlüpfling',
      'schlüpflinge',
      'babys',
    ],
    ...['bébé', 'bébés', 'cría', 'crías', 'recién nacido'],
  ],
  juvenile: [
    ...[
      'yearling',
      'yearlings',
      'jungtier',
      'jungtiere',
      'juvénile',
      'juvéniles',
      'juvenil',
      'juveniles',
      'jeune',
      'jonge',
    ],
    ...['juvenile', 'juvie', 'juvies', 'juvi', 'juvis', 'juvy', 'juv', 'juvs'],
  ],
  subadult: ['subadult', 'subadults', 'sub-adult', 'sub-adults'],
  adult: [
    ...[
      'adult',
      'adults',
      'full grown',
      'fully grown',
      'erwachsen',
      'ausgewachsen',
      'adulte',
      'adultes',
      'adulto',
      'adulta',
    ],
    ...['volwassen'],
  ],
};

export const originWords: Readonly<Record<Origin, readonly string[]>> = {
  // Captive hatched (CH) and captive born, in whatever language, are of wild mothers: neither.
  captive_bred: [
    ...[
      'captive bred',
      'captive bred and born',
      'cb',
      'cbb',
      'nachzucht',
      'nachzuchten',
      'nz',
      'dnz',
      'eigene nachzucht',
    ],
    ...[
      'né et élevé en captivité',
      'élevage',
      'criado en cautividad',
      'nacido y criado en cautividad',
      'nakweek',
      'eigen kweek',
    ],
  ],
  wild_caught: ['wild caught', 'wildcaught', 'wild collected', 'wc', 'wildfang', 'wildfänge', 'wildvang'],
  farmed: ['farmed', 'farm bred', 'farm raised', 'captive farmed', 'ranched', 'cf', 'farmzucht'],
};

/** Where it comes from only with a word that denies it: “not wild”; by themselves they may be of a colour or of nothing. */
export const deniedOriginWords: Readonly<Record<string, Origin>> = {
  wild: 'wild_caught',
  wildtiere: 'wild_caught',
  sauvage: 'wild_caught',
  salvaje: 'wild_caught',
};

export const provenWords: readonly string[] = [
  'proven',
  'proven breeder',
  'proven breeders',
  'proved breeder',
];
