/** Sentences on genetics. */
export const genetics: readonly string[] = [
  '{<She> is|Genetics:} <hets>.',
  'Carries <carries>{, so plenty of potential|, great for breeding projects|}.',
  '<hets>, {both parents are mine|parents can be seen here|proven lines|sire was visual}.',
  '{Great|Nice|Perfect} {addition to|pick up for} {any <project>|<aProject>} project.',
  '{Throw <her> at <aProject>|Pair <her> to another <project>} {and see what happens|and you are in business|next season}.',
  'All genes {as stated|in the title} are {guaranteed|visible or proven}, {I do not guess on IDs|anything uncertain would be marked as possible}<ifMorph>.',
];

/** Of a gene with a harm that honest sellers name. */
export const honesty: Readonly<Record<string, readonly string[]>> = {
  spider: [
    '{Slight|Very minor|Mild} wobble{ as with all spiders|, you have to look for it|}, {never affects feeding|eats and strikes fine}.',
  ],
  champagne: ['{Slight|Mild} wobble when excited, {as usual for the gene|does not affect feeding}.'],
  woma: ['{Slight|Mild} wobble as {usual for the gene|womas have}.'],
  'hidden-gene-woma': ['{Slight|Mild} wobble, {comes with the gene|does not bother <her>}.'],
  jaguar: ['{Shows|Has} {very mild|some} neuro when excited, {as all jags do|none at rest}.'],
  enigma: ['{No|Very little} circling so far, but know what ES is before you buy.'],
  'lilly-white': ['Do not pair to another Lilly White.', '{As always: |}never breed Lilly to Lilly.'],
  leatherback: ['Do not pair with another leatherback.'],
  'lemon-frost': ['Sold as a pet only, {please do not breed the gene|because of the tumors}.'],
};

/** Of adults that have bred. */
export const proven: readonly string[] = [
  'Proven breeder, {clutch of|gave me} <eggs> {good eggs|fertile eggs} {last season|this year|in <lastYear>}<ifLayer>.',
  'Proven{, bred|; she has laid} {for me two seasons in a row|last season}, {good mother|easy layer|no egg binding}<ifLayer>.',
  'Proven {male, locks right up<ifSnake>|breeder, always interested|breeder, sired two clutches last season}<ifSire>.',
  '{Bred|Has bred} {successfully|here} {in <lastYear>|twice}, {strong babies|all babies fed on their own}.',
  '{Proven for me last season|Proven with a different male each year}, {selling only to make room for holdbacks|genes proved out}.',
];

/** Of adults that have not, and might. */
export const breedable: readonly string[] = [
  '{Breeding size|Up to size} and ready {for this season|to go next season}.',
  'Not {bred yet|proven yet}, {should be ready next season|was never paired}.',
  '{Has not been bred|Never been paired}, {kept as a pet|just a pet here}.',
];

export const weighed: readonly string[] = [
  '{Weighs|Currently|Weighed at} <weight>{ this week| as of last feeding| today|}.',
  '<She> is {at|up to} <weight> {and growing|now|on the last weigh-in}.',
  'Last weight <weight>.',
  '<weight>{ on <weighDay>| and gaining| empty}.',
];
