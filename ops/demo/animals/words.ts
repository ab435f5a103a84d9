import type { Species } from '@vivarium/catalogue/species.ts';
import type { LifeStage, Sex } from '@vivarium/contracts/listings/live-animal.ts';

/** First words of common names that keep their capital inside a sentence; genitives of persons keep it too. */
const proper = new Set(
  (
    'African Aldabra Amazon American Amethystine Amur Argentine Arizona Asian Australian Borneo Brazilian Burmese ' +
    'California Chinese Colombian Cuban Egyptian European Florida Gila Golfo Greek Hispaniolan Hong Indian Indonesian ' +
    'Japanese Kenyan Madagascar Malagasy Mali Mexican Moroccan New Nile Russian Saharan Sambava Solomon Spanish Sudan ' +
    'Sumatran Texas Trans-Pecos Vietnamese Chilean Brazilian Togo Honduran Puerto Florida Sonoran Peruvian'
  ).split(' '),
);

/** @returns a common name as it stands inside a sentence: `ball python`, `Hermann's tortoise`. */
export function inSentence(commonName: string): string {
  const first = commonName.split(' ')[0] ?? '';
  return proper.has(first) || /['’]s?$/.test(first)
    ? commonName
    : commonName.charAt(0).toLowerCase() + commonName.slice(1);
}

const nicknames: Readonly<Record<string, readonly string[]>> = {
  'python-regius': ['ball', 'BP', 'ball python'],
  'eublepharis-macularius': ['leo', 'leopard gecko', 'gecko'],
  'correlophus-ciliatus': ['crestie', 'crested', 'gecko'],
  'pogona-vitticeps': ['beardie', 'dragon'],
  'heterodon-nasicus': ['hognose', 'hoggie', 'western hognose'],
  'pantherophis-guttatus': ['corn', 'corn snake'],
  'boa-imperator': ['boa', 'BCI'],
  'boa-constrictor': ['BCC', 'boa'],
  'hemitheconyx-caudicinctus': ['AFT', 'fat tail'],
  'malayopython-reticulatus': ['retic'],
  'morelia-spilota': ['carpet', 'carpet python'],
  'morelia-viridis': ['GTP', 'chondro'],
  'chamaeleo-calyptratus': ['veiled'],
  'furcifer-pardalis': ['panther'],
  'ambystoma-mexicanum': ['axolotl', 'lotl'],
  'varanus-acanthurus': ['ackie'],
  'salvator-merianae': ['tegu'],
  'lampropeltis-californiae': ['cal king', 'kingsnake'],
  'rhacodactylus-auriculatus': ['gargoyle', 'garg'],
  'rhacodactylus-leachianus': ['leachie'],
  'eryx-colubrinus': ['sand boa', 'KSB'],
  'tiliqua-scincoides': ['blue tongue', 'bluey'],
  'python-bivittatus': ['burm'],
};

/** @returns what keepers call one among themselves; the last word of the common name where there is nothing better. */
export function nicknamesOf(species: Species): readonly string[] {
  return nicknames[species.slug] ?? [inSentence(species.commonName).split(' ').at(-1) ?? species.commonName];
}

/** Species that bear live young. */
const livebearing =
  /^(boa-|epicrates|corallus|eryx|acrantophis|sanzinia|eunectes|candoia|chilabothrus|lichanura|charina|thamnophis|tiliqua|corucia|egernia|trioceros-(jack|hoeh)|salamandra|smaug|cordylus|ouroborus|abronia|shinisaurus|phidippus|pandinus|hadrurus|heterometrus)/;

/** @returns whether its young are born, not hatched. */
export function isLivebearing(species: Species): boolean {
  return livebearing.test(species.slug);
}

/** @returns the word for several young ones. */
export function youngOf(species: Species): string {
  if (species.group === 'frog') return 'froglets';
  if (species.group === 'salamander') return 'juveniles';
  if (species.group === 'invertebrate') return /theraphosidae/i.test(species.family) ? 'slings' : 'young';
  return isLivebearing(species) ? 'babies' : 'hatchlings';
}

/** @returns the word for one of that stage. */
export function stageWord(species: Species, stage: LifeStage): string {
  if (stage !== 'hatchling') return stage;
  if (species.group === 'frog') return 'froglet';
  if (species.group === 'invertebrate') return /theraphosidae/i.test(species.family) ? 'sling' : 'baby';
  return isLivebearing(species) || species.group === 'salamander' ? 'baby' : 'hatchling';
}

/** The hobby's count notation: males, females, unsexed. */
export const sexNotation: Readonly<Record<Sex, string>> = { male: '1.0', female: '0.1', unsexed: '0.0.1' };
