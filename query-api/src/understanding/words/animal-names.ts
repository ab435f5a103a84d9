import { markerWords } from '@vivarium/catalogue/zygosity-words.ts';
import {
  deniedOriginWords,
  lifeStageWords,
  originWords,
  provenWords,
  sexLetters,
  sexWords,
} from './animal-words.ts';
import type { Name, Sense } from './name.ts';
import { withPlurals, wordsOfName } from './name-forms.ts';
import { idioms } from './ordinary-words.ts';
import { kindsOfAnimals } from './trade-names.ts';

/** Words that speak of animals of whatever species: sex, stage, origin, zygosity, kinds. */
export function animalNames(): Name[] {
  return [
    ...fromTable(sexWords, (value) => ({ kind: 'sex', value, certain: true })),
    ...Object.entries(sexLetters).map(
      ([letter, value]): Name => name(letter, { kind: 'sex', value, certain: false }),
    ),
    ...fromTable(lifeStageWords, (value) => ({ kind: 'lifeStage', value })),
    ...fromTable(originWords, (value) => ({ kind: 'origin', value, certain: true })),
    ...Object.entries(deniedOriginWords).map(
      ([word, value]): Name => name(word, { kind: 'origin', value, certain: false }),
    ),
    ...provenWords.map((words) => name(words, { kind: 'proven' })),
    ...markerWords.map(([words, marker]) => name(words, { kind: 'marker', marker })),
    ...idioms.map((words) => name(words, { kind: 'idiom' })),
    ...kindsOfAnimals.flatMap((noun) =>
      withPlurals([noun]).map((words): Name => ({ words, sense: { kind: 'animal', noun } })),
    ),
  ];
}

function fromTable<K extends string>(
  table: Readonly<Record<K, readonly string[]>>,
  senseOf: (value: K) => Sense,
): Name[] {
  return (Object.keys(table) as K[]).flatMap((value) =>
    table[value].map((words) => name(words, senseOf(value))),
  );
}

function name(words: string, sense: Sense): Name {
  const sign = /^[♂♀]$/.test(words);
  return { words: sign ? [words] : wordsOfName(words), sense };
}
