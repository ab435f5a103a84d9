import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Meaning } from '../../meaning/meaning.ts';
import type { Sense } from '../../words/name.ts';

/** @returns what a word for animals of several species means; undefined where the catalogue has none of them. */
export function groupMeaning(sense: Sense, lexicon: Lexicon): Meaning | undefined {
  if (sense.kind === 'group')
    return { kind: 'group', value: { name: sense.name, species: [...sense.species] } };
  if (sense.kind !== 'animal') return undefined;
  const species = [...lexicon.species].flatMap(([slug, { words }]) => (words.has(sense.noun) ? [slug] : []));
  return species.length === 0 ? undefined : { kind: 'group', value: { name: sense.noun, species } };
}
