/**
 * Names that people type and that are no names in the catalogue, since they are the language of queries: short,
 * misspelt beyond what an edit or two explains, or only a name beside other words.
 */

/** Short names that mean one species by themselves. */
export const shortSpecies: Readonly<Record<string, readonly string[]>> = {
  'python-regius': ['royal'],
  'pantherophis-guttatus': ['corn'],
  'heterodon-nasicus': ['hoggy', 'hognosed', 'western hog', 'western hognosed'],
  'correlophus-ciliatus': ['cresty'],
  'pogona-vitticeps': ['beardy'],
  'rhacodactylus-auriculatus': ['gargoyle'],
  'tiliqua-scincoides': ['bluey', 'blue tongue lizard'],
  'testudo-horsfieldii': ['horsfield'],
  'chamaeleo-calyptratus': ['veiled'],
  'morelia-spilota': ['ij', 'ijcp', 'ij carpet', 'jcp', 'irian jaya', 'jungle carpet'],
  'ambystoma-mexicanum': ['axie', 'axo', 'axies'],
  'dendrobates-tinctorius': ['azureus', 'tinc', 'tincs'],
  'ceratophrys-cranwelli': ['pacman', 'pac man'],
  'terrapene-carolina': ['three toed', 'three toed box turtle'],
  'chelonoidis-carbonarius': ['cherry head', 'cherryhead', 'redfoot', 'red foot'],
  'phyllobates-terribilis': ['terribilis'],
};

/** Short names that mean a species only where a gene of that species is named too (“pied ball”, “albino hog”). */
export const weakSpecies: Readonly<Record<string, readonly string[]>> = {
  'python-regius': ['ball'],
  'heterodon-nasicus': ['hog', 'nasicus'],
  'correlophus-ciliatus': ['crested'],
  'pogona-vitticeps': ['bearded', 'dragon'],
  'boa-imperator': ['boa'],
  'morelia-spilota': ['carpet'],
  'python-bivittatus': ['burmese'],
  'malayopython-reticulatus': ['reticulated'],
  'eryx-colubrinus': ['sand boa'],
  'python-brongersmai': ['blood'],
};

/**
 * Names that mean a species and say more: a locality, a line, a hybrid. Nobody who writes them means the species alone, so
 * they are searched beside it.
 */
export const tellingSpecies: Readonly<Record<string, readonly string[]>> = {
  'furcifer-pardalis': ['ambilobe', 'nosy be', 'nosy faly', 'nosy mitsio', 'ambanja', 'ankify', 'sambava'],
  'rhacodactylus-leachianus': ['nuu ana', 'nuu ami'],
  'eublepharis-macularius': ['ndbe', 'noir desir', 'noir desir black eyes', 'tug snow', 'gem snow'],
  'pantherophis-guttatus': ['creamsicle', 'rootbeer', 'root beer', 'jungle corn'],
};

/** The same where the word may be another thing, such as a place: only offered. */
export const maybeTellingSpecies: Readonly<Record<string, readonly string[]>> = {
  'morelia-viridis': ['biak', 'aru', 'sorong', 'manokwari', 'jayapura'],
  'malayopython-reticulatus': ['super dwarf'],
  'rhacodactylus-leachianus': ['grande terre'],
};

/** Names of lines that show several genes, or one, and say more than these: “APTOR” is “albino patternless Tremper orange”. */
export const tellingGenes: Readonly<Record<string, readonly { names: string[]; genes: string[] }[]>> = {
  'eublepharis-macularius': [
    { names: ['aptor'], genes: ['tremper-albino'] },
    {
      names: [
        'shtct',
        'shtctb',
        'super hypo tangerine carrot tail',
        'super hypo tangerine carrot tail baldy',
      ],
      genes: ['tangerine', 'carrot-tail'],
    },
  ],
};

/** Short names of genes, for the species they are short in. */
export const shortGenes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'python-regius': {
    'lavender-albino': ['lavender'],
    'axanthic-vpi': ['vpi'],
    'axanthic-tsk': ['tsk'],
    pied: ['pie', 'pide'],
    pastel: ['pas', 'pastell'],
    banana: ['banane'],
  },
  'eublepharis-macularius': {
    'tremper-albino': ['tremper'],
    'bell-albino': ['bell'],
    'rainwater-albino': ['rainwater'],
    'mack-snow': ['mack'],
  },
  'correlophus-ciliatus': { 'lilly-white': ['lilly', 'lily'] },
  'boa-imperator': { 'kahl-albino': ['kahl'], 'sharp-albino': ['sharp'] },
};

/** Short names that may mean a gene of the species, and are only offered as that. */
export const offeredGenes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'eublepharis-macularius': { 'mack-snow': ['snow'], 'murphy-patternless': ['patternless'] },
};

/** Spellings met so often that they are read as the word, although they are more than an edit away or too short. */
export const respellings: Readonly<Record<string, string>> = {
  geko: 'gecko',
  geco: 'gecko',
  gekos: 'geckos',
  gecos: 'geckos',
  phyton: 'python',
  pyton: 'python',
  pytons: 'pythons',
  phytons: 'pythons',
  snke: 'snake',
  snak: 'snake',
  femal: 'female',
  clwn: 'clown',
  baal: 'ball',
  bal: 'ball',
  corm: 'corn',
  crestys: 'cresties',
  beardys: 'beardies',
  silkie: 'silkback',
  silkies: 'silkback',
  leapord: 'leopard',
  peid: 'pied',
  tort: 'tortoise',
  torts: 'tortoises',
  cham: 'chameleon',
  chams: 'chameleons',
};

/** The kinds of animals that names end in; beside genes they tell which species can be meant. */
export const kindsOfAnimals: readonly string[] = [
  'python',
  'boa',
  'snake',
  'kingsnake',
  'gecko',
  'dragon',
  'lizard',
  'skink',
  'monitor',
  'tegu',
  'chameleon',
  'iguana',
  'anole',
  'uromastyx',
  'anaconda',
  'tortoise',
  'turtle',
  'frog',
  'toad',
  'newt',
  'salamander',
  'tarantula',
  'scorpion',
];
