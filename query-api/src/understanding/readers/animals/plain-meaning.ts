import type { Meaning } from '../../meaning/meaning.ts';
import type { Sense } from '../../words/name.ts';

/** What a word says of an animal by itself: sex, age or origin; undefined for every other. */
export function plainMeaning(sense: Sense): Meaning | undefined {
  switch (sense.kind) {
    case 'sex':
      return sense.certain ? { kind: 'sex', value: sense.value } : undefined;
    case 'lifeStage':
      return { kind: 'lifeStage', value: sense.value };
    case 'origin':
      return sense.certain ? { kind: 'origin', value: sense.value } : undefined;
    default:
      return undefined;
  }
}
