import {
  allCategories,
  allSpecies,
  allSpeciesCombinations,
  allSpeciesGenes,
  combinationsOf,
  genesOf,
} from '@vivarium/catalogue/index.ts';
import { createGazetteer, type FindPlaces } from './gazetteer/gazetteer.ts';
import { loadEntries } from './gazetteer/load-entries.ts';
import { createPlaceIndex } from './gazetteer/place-index.ts';
import { catalogueNames } from './names/catalogue-names.ts';
import { createNameIndex, type NameIndex } from './names/name-index.ts';
import { createUnderstandWords, type UnderstandWords } from './understanding/choosing/understand-words.ts';
import { lexiconOf, wordsOfLexicon } from './understanding/lexicon/lexicon.ts';
import { createPlaceFinder } from './understanding/readers/place/place-finder.ts';

interface Understanding {
  understandWords: UnderstandWords;
  findPlaces: FindPlaces;
  names: NameIndex;
  /** Every word that the catalogue has. */
  catalogueWords: ReturnType<typeof wordsOfLexicon>;
}

/** What words mean and where places are, by the catalogue and the cities of the world: a few hundred milliseconds. */
export function openUnderstanding(): Understanding {
  const places = loadEntries();
  const placeIndex = createPlaceIndex(places);
  const lexicon = lexiconOf({
    species: allSpecies,
    genes: allSpeciesGenes,
    combinations: allSpeciesCombinations,
    categories: allCategories,
  });
  return {
    understandWords: createUnderstandWords(lexicon, createPlaceFinder(places, placeIndex)),
    findPlaces: createGazetteer(places, placeIndex),
    names: createNameIndex(
      catalogueNames({ species: allSpecies, genesOf, combinationsOf, categories: allCategories }),
    ),
    catalogueWords: wordsOfLexicon(lexicon),
  };
}
