import type { Species, SpeciesGroup } from '@vivarium/catalogue/species.ts';
import type { Name } from './name.ts';
import { withPlurals, wordsOfName } from './name-forms.ts';

/** Several species under one word. */
interface Group {
  name: string;
  groups?: readonly SpeciesGroup[];
  families?: readonly string[];
  genera?: readonly string[];
  species?: readonly string[];
  /** Whatever has these words in one of its names. */
  named?: string;
  words: string;
}

/** Animals that people look for by a word that is no species: in English, German, French, Spanish and Dutch. */
const animalGroups: readonly Group[] = [
  {
    name: 'Snakes',
    groups: ['snake'],
    words:
      'snake, schlange, schlangen, natter, nattern, serpent, serpiente, slang, slangen, culebra, ophidian',
  },
  { name: 'Geckos', groups: ['gecko'], words: 'gecko, gekko, geco' },
  {
    name: 'Lizards',
    groups: ['lizard', 'gecko', 'chameleon'],
    words: 'lizard, echse, echsen, eidechse, eidechsen, lézard, lagarto, lagartija, hagedis, hagedissen',
  },
  {
    name: 'Chameleons',
    groups: ['chameleon'],
    words: 'chameleon, chamäleon, chamäleons, caméléon, camaleón, camaleones, kameleon',
  },
  {
    name: 'Tortoises',
    groups: ['tortoise'],
    words:
      'tortoise, landschildkröte, landschildkröten, tortue terrestre, tortues terrestres, tortuga terrestre, tortugas terrestres, tortuga de tierra, landschildpad, landschildpadden',
  },
  {
    name: 'Turtles',
    groups: ['turtle'],
    words:
      'turtle, terrapin, wasserschildkröte, wasserschildkröten, tortue aquatique, tortues aquatiques, tortuga acuática, tortuga de agua, waterschildpad, waterschildpadden',
  },
  {
    name: 'Turtles and tortoises',
    groups: ['tortoise', 'turtle'],
    words: 'schildkröte, schildkröten, tortue, tortuga, schildpad, schildpadden, chelonian',
  },
  {
    name: 'Frogs and toads',
    groups: ['frog'],
    words: 'frog, frosch, frösche, grenouille, rana, kikker, rainette',
  },
  {
    name: 'Salamanders and newts',
    groups: ['salamander'],
    words: 'salamander, salamandre, salamandra, molch, molche, newt, triton',
  },
  {
    name: 'Tarantulas',
    families: ['Theraphosidae'],
    words: 'tarantula, vogelspinne, vogelspinnen, mygale, tarántula, vogelspin, vogelspinnen',
  },
  {
    name: 'Dart frogs',
    families: ['Dendrobatidae'],
    words:
      'dart frog, poison dart frog, poison frog, arrow frog, poison arrow frog, pdf, pdfs, pfeilgiftfrosch, pfeilgiftfrösche, baumsteiger, dendrobate, rana dardo, rana venenosa, pijlgifkikker, gifkikker',
  },
  {
    name: 'Tree frogs',
    families: ['Hylidae'],
    words: 'tree frog, treefrog, laubfrosch, laubfrösche, boomkikker',
  },
  { name: 'Day geckos', genera: ['Phelsuma'], words: 'day gecko, taggecko, taggeckos' },
  {
    name: 'Leaf-tailed geckos',
    genera: ['Uroplatus'],
    words: 'leaf tailed gecko, leaftail gecko, uroplatus',
  },
  { name: 'Monitors', families: ['Varanidae'], words: 'waran, warane, varan, varano, varaan' },
  { name: 'Iguanas', named: 'iguana', words: 'leguan, leguane, iguane, iguanes, leguaan, leguanen' },
  { name: 'Skinks', named: 'skink', words: 'scinque, escinco, skinken' },
  {
    name: 'Kingsnakes',
    named: 'kingsnake',
    words:
      'königsnatter, königsnattern, kettennatter, kettennattern, serpent roi, serpents rois, serpiente rey, serpientes rey, serpiente real, serpientes reales, culebra real, koningsslang, koningsslangen',
  },
  { name: 'Tegus', named: 'tegu', words: 'teju, tejus, téju, teyú' },
  { name: 'Anoles', genera: ['Anolis'], words: 'anolis' },
  { name: 'Toads', named: 'toad', words: 'kröte, kröten, crapaud, sapo, padden, unke, unken' },
  {
    name: 'Scorpions',
    named: 'scorpion',
    words: 'skorpion, skorpione, escorpión, escorpiones, alacrán, schorpioen',
  },
  {
    name: 'Amphibians',
    groups: ['frog', 'salamander'],
    words: 'amphibian, amphibien, amphibie, amphibien, anfibio, amfibie, amfibieën',
  },
  {
    name: 'Rat snakes',
    named: 'rat snake',
    words:
      'rat snake, ratsnake, kletternatter, kletternattern, serpent ratier, serpiente ratonera, rattenslang',
  },
  {
    name: 'Boas and pythons',
    families: ['Boidae', 'Pythonidae'],
    words:
      'riesenschlange, riesenschlangen, boas and pythons, boas pythons, boid, reuzenslang, reuzenslangen',
  },
  {
    name: 'Pythons',
    families: ['Pythonidae'],
    words: 'pitón, pitones',
  },
  {
    name: 'Colubrids',
    families: ['Colubridae', 'Lamprophiidae', 'Pseudoxyrhophiidae'],
    words: 'colubrid, couleuvre, colúbrido, colubride',
  },
  { name: 'Box turtles', genera: ['Terrapene', 'Cuora'], words: 'box turtle' },
  { name: 'Dwarf boas', genera: ['Candoia', 'Eryx'], words: 'dwarf boa' },
  {
    name: 'Short-tailed pythons',
    species: ['python-brongersmai', 'python-breitensteini', 'python-curtus'],
    words: 'short tailed python, short tail python, shorttail python, stp, kurzschwanzpython',
  },
  {
    name: 'Red-tailed boas',
    species: ['boa-imperator', 'boa-constrictor'],
    words:
      'red tailed boa, red tail boa, redtail boa, redtailed boa, red tail, rtb, colombian red tail, colombian redtail, colombian red tail boa, colombian redtail boa, colombian red tailed boa, boa constrictor imperator, abgottschlange, abgottschlangen, boa constrictors',
  },
];

/** @returns the words for the groups of which the catalogue has any. */
export function groupNames(all: readonly Species[]): Name[] {
  return animalGroups.flatMap(
    ({ name, groups = [], families = [], genera = [], species: slugs = [], named, words }) => {
      const species = all
        .filter(
          ({ slug, group, family, scientificName, commonName, otherNames }) =>
            (named !== undefined &&
              [commonName, ...otherNames].some((each) =>
                ` ${wordsOfName(each).join(' ')} `.includes(` ${named} `),
              )) ||
            groups.includes(group) ||
            families.includes(family) ||
            genera.includes(scientificName.split(' ')[0] ?? '') ||
            slugs.includes(slug),
        )
        .map(({ slug }) => slug);
      if (species.length === 0) return [];
      const forms = words.split(', ').flatMap((each) => withPlurals(wordsOfName(each)));
      return forms.map((each): Name => ({ words: each, sense: { kind: 'group', name, species } }));
    },
  );
}
