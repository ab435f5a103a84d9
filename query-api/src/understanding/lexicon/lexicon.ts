import { emptyWords } from '../../search/text-query.ts';
import type { Catalogue } from '../meaning/meaning.ts';
import { groupNames } from '../words/animal-groups.ts';
import { animalNames } from '../words/animal-names.ts';
import { categoryNames } from '../words/category-names.ts';
import { combinationNames } from '../words/combination-names.ts';
import { geneNames } from '../words/gene-names.ts';
import type { Name, Sense } from '../words/name.ts';
import { ordinaryWords } from '../words/ordinary-words.ts';
import { type SpeciesFacts, speciesFacts, speciesNames, turnedNames } from '../words/species-names.ts';
import { respellings } from '../words/trade-names.ts';
import { createSpelling, type Spelling } from './spelling.ts';

export interface Entry {
  /** The ways to part the letters into words that the names have. */
  partings: ReadonlySet<string>;
  senses: readonly Sense[];
}

/** Names by their letters without spaces: `ballpython`. */
export type Entries = ReadonlyMap<string, Entry>;

/** Everything that words can mean. */
export interface Lexicon {
  entries: Entries;
  /** Names of species with their two words the other way round. */
  turned: Entries;
  species: ReadonlyMap<string, SpeciesFacts>;
  /** Names of categories by slug. */
  categories: ReadonlyMap<string, string>;
  spelling: Spelling;
}

/**
 * Prepares a catalogue for reading words by it. Takes some 100 ms: do it once.
 * @param catalogue species, genes, combinations and categories; names that it does not know are not understood
 */
export function lexiconOf(catalogue: Catalogue): Lexicon {
  const ofSpecies = speciesNames(catalogue.species);
  const names = [
    ...ofSpecies,
    ...geneNames(catalogue.genes),
    ...combinationNames(catalogue.combinations),
    ...animalNames(),
    ...groupNames(catalogue.species),
    ...categoryNames(catalogue.categories),
  ];
  return {
    entries: entriesOf(names),
    turned: entriesOf(turnedNames(ofSpecies)),
    species: speciesFacts(catalogue.species),
    categories: new Map(catalogue.categories.map(({ slug, name }) => [slug, name])),
    spelling: createSpelling(names, respellings),
  };
}

/** @returns every word of every name, and those of English that people use beside names. */
export function wordsOfLexicon({ entries }: Lexicon): Set<string> {
  const words = new Set([...ordinaryWords, ...emptyWords]);
  for (const { partings } of entries.values())
    for (const parting of partings) for (const word of parting.split(' ')) words.add(word);
  return words;
}

function entriesOf(names: readonly Name[]): Entries {
  const entries = new Map<string, { partings: Set<string>; senses: Map<string, Sense> }>();
  for (const { words, sense } of names) {
    const key = words.join('');
    const entry = entries.get(key) ?? { partings: new Set<string>(), senses: new Map<string, Sense>() };
    entry.partings.add(words.join(' '));
    entry.senses.set(identityOf(sense), sense);
    entries.set(key, entry);
  }
  return new Map(
    [...entries].map(([key, { partings, senses }]) => [key, { partings, senses: [...senses.values()] }]),
  );
}

function identityOf(sense: Sense): string {
  switch (sense.kind) {
    case 'gene':
      return JSON.stringify({ ...sense, gene: sense.gene.slug });
    case 'combination':
      return JSON.stringify({ ...sense, combination: sense.combination.slug });
    default:
      return JSON.stringify(sense);
  }
}
