/**
 * Names of genes and of combinations that are English words too. By themselves they may mean anything (“fire”, “sunset”), so they are
 * read as genes only beside a species or a word such as “het”. Names of up to three letters are treated the same.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `anaconda arctic asphalt bamboo banana bandit blackhead blizzard blood brindle butter calico candy capp caramel
  champagne charcoal chocolate cinder cinnamon citrus copper cryptic dalmatian dilute disco eclipse enigma fire flame
  freeway ghost granite gravel green harlequin highway ivory jaguar jungle lava lavender leopard lesser mahogany miami
  mocha monsoon mystic nuclear orange oreo paradox pastel phantom pinstripe pistachio platinum puma puzzle red sable
  salmon scaleless special spark spider splash stripe striped sugar sunset tang tangerine tiger toffee trans
  translucent ultra vanilla zebra zero zulu crystal ashy diffusion aberrant lilly lily sharp bell patternless leucistic
  amber avalanche opal snow ice orchid crimson peppermint pewter plasma sulfur sulphur topaz bumblebee honeybee
  queenbee spinner firefly jigsaw kingpin sterling raptor radar typhoon cyclone ember nova aurora galaxy bee blackhole
  totaleclipse whiteknight silverbullet silverstreak
  christmas strawberry paradise prodigy desert acid thunder
  pie highwhite boldstripe redstripe bloodred mack rainwater lucy`.split(/\s+/),
);

/** Short names of the trade that are no word of anything else. */
export const sureAbbreviations: ReadonlySet<string> = new Set(['bel']);

/** Phrases in which a word that could be a name is none. They stay text. */
export const idioms: readonly string[] = [
  'fire sale',
  'special offer',
  'special offers',
  'special price',
  'special needs',
  'young adult',
  'young adults',
  'adult size',
  'adult sized',
  'adult weight',
  'red light',
  'red bulb',
  'black friday',
  'red hot',
  'het free',
  'baby blue',
  'orange eyes',
  'red eyes',
  'red eye',
  'male lineage',
  'male maker',
  'male makers',
  'female maker',
  'female makers',
  'proven genetics',
  'proven line',
  'proven lines',
  'breeder size',
  // A look, and nothing of where it comes from.
  'wild type',
  'wildtype',
  'captive hatched',
  'captive born',
  'né en captivité',
  'née en captivité',
  'nés en captivité',
  'nacido en cautividad',
  'nacida en cautividad',
  'nacidos en cautividad',
  'ch',
  'ltc',
  'long term captive',
  // “Pas” is a pastel, and in French a word that denies.
  'pas de',
  'pas d',
  'pas un',
  'pas une',
];

/** Words that turn what follows them into its opposite. */
export const negations: ReadonlySet<string> = new Set([
  'no',
  'not',
  'non',
  'without',
  'except',
  'minus',
  'isnt',
  'arent',
  'aint',
  'neither',
  'nor',
  'never',
  'nowhere',
  'un',
  'exclude',
  'excluding',
  'excl',
  'ohne',
  'kein',
  'keine',
  'keinen',
  'keiner',
  'keinem',
  'ausser',
  'nicht',
  'weder',
  'noch',
  'sans',
  'sauf',
  'hormis',
  'aucun',
  'aucune',
  'sin',
  'excepto',
  'salvo',
  'menos',
  'ni',
  'ningun',
  'ninguna',
  'zonder',
  'geen',
  'niet',
  'behalve',
  'senza',
]);

/** The same in several words and signs. */
export const longNegations: ReadonlySet<string> = new Set([
  'not a',
  'not any',
  'no more',
  'other than',
  'but no',
  'pas de',
  'nada de',
  'w / o',
  'w / out',
  'not the',
  'nothing with',
  'without any',
  'anything but',
  'anywhere but',
  'everywhere but',
  'anyone but',
  'without the',
  'keine mit',
  ...['without a', 'without an', 'not an', 'ohne eine', 'ohne einen', 'ohne ein', 'sans un', 'sans une'],
  ...['sin un', 'sin una', 'zonder een', 'pas d', 'pas un', 'pas une'],
  ...['that is not', 'that is not a', 'that isnt', 'that isnt a', 'that are not', 'that arent', 'isnt a'],
  ...['which is not', 'which is not a', 'which isnt', 'which are not', 'who is not', 'is not', 'are not'],
  ...['der nicht', 'die nicht', 'das nicht', 'das kein', 'der kein', 'die kein', 'die keine'],
  ...[
    'qui nest pas',
    'qui nest pas un',
    'qui nest pas une',
    'qui ne sont pas',
    'qui ne soit pas',
    'nest pas',
  ],
  ...[
    'not looking for',
    'not interested in',
    'dont want',
    'do not want',
    'i am not looking for',
    'im not looking for',
    'i dont want',
    'i do not want',
    'no quiero',
    'no busco',
  ],
  ...['autre que', 'autres que', 'pas un seul', 'a part', 'a lexception de', 'que no sea', 'que no sean'],
  ...[
    'que no es',
    'que no son',
    'que no tenga',
    'excepto los',
    'excepto las',
    'que no sea un',
    'que no sea una',
  ],
  ...['die geen', 'dat geen', 'die niet', 'dat niet', 'anders dan', 'met uitzondering van', 'andere als'],
  ...['free of', 'frei von', 'libre de', 'libres de', 'libre d', 'libres d', 'vrij van'],
]);

/**
 * French words that “pas” by itself denies: it is short for pastel before everything else, and what stands here is no word
 * that goes on from a pastel.
 */
export const deniedByPas: ReadonlySet<string> = new Set(
  'adulte adultes femelle femelles sauvage sauvages jeune jeunes'.split(' '),
);

/** Words that deny what stands before them. */
export const absences: ReadonlySet<string> = new Set([
  'free',
  'frei',
  'freie',
  'freier',
  'vrij',
  'vrije',
  'excluded',
]);

/** The same only where it is written together: “spiderless”, and not “spider less than 100”. */
export const gluedAbsences: ReadonlySet<string> = new Set(['less']);

/** Words before a gene or a super form that make it a guess. */
export const guesses: ReadonlySet<string> = new Set([
  'poss',
  'possible',
  'possibly',
  'pos',
  'maybe',
  'potential',
  'prob',
  'probable',
  'probably',
  'chance',
]);

/** Words that never name a place, although places of that name exist. */
export const noPlaces: ReadonlySet<string> = new Set(
  `a an all and any as at bad bath best big blue box breeding by can christmas colour color condition cool demand
  easter egg eggs fair for from full garden general good great green group hand hatching her here him his home
  house i in is it its june july august may march me mine mint most my need new nice now of ok old on one or order
  our ours pair pairs para person pink post price prime process purple quarantine queue range red sale same season shape shed
  stock storage store summer winter spring autumn that the their them there this time tip top town transit trio
  up us used very village water we weight white with yellow you your zone`.split(/\s+/),
);

/** Towns whose names are words: after “in” they are only offered as places. */
export const ordinaryPlaces: ReadonlySet<string> = new Set(
  `reading orange paradise mobile bath split hope best same male nice surprise enterprise independence corona temple
  concord victoria eden eagle phoenixville sandy buffalo dragon bar beaver amber olive ruby crystal ivory jasper
  diamond pearl rainbow snow winter forest lake river beach ocean salem salmon diablo blizzard lavender leopard
  normal fire flame tiger jaguar zebra hurricane liberty unity harmony commerce industry`.split(/\s+/),
);
