import type { Attack } from './attack.ts';
import { bombs } from './attacks/bombs.ts';
import { encodings } from './attacks/encodings.ts';
import { indexNames } from './attacks/index-names.ts';
import { injections } from './attacks/injections.ts';
import { letters } from './attacks/letters.ts';
import { numbers } from './attacks/numbers.ts';
import { repetitions } from './attacks/repetitions.ts';
import { words } from './attacks/words.ts';
import { wrongTypes } from './attacks/wrong-types.ts';

/** Hostile requests by what they try, each with what it must lead to. */
export const corpus: Readonly<Record<string, readonly Attack[]>> = {
  'names of indices': indexNames,
  'queries, scripts and fields smuggled in': injections,
  'operators and regular expressions among words': words,
  'small requests for large work': bombs,
  'wrong types in every field': wrongTypes,
  'numbers that are none': numbers,
  'repetitions and forged cursors': repetitions,
  'letters that break texts': letters,
  'bodies that are not what they say': encodings,
};
