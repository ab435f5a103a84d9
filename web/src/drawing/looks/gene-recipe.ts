import type { LookPattern } from '@vivarium/catalogue/look.ts';
import type { PaletteStep } from '../colour/palette.ts';
import { BLACK_EYE, BLUE_EYE, RED_EYE } from '../colour/steps.ts';
import type { PatternName } from '../markings/named.ts';

/** What one shown gene does to a drawing. */
export interface GeneRecipe {
  readonly palette?: PaletteStep;
  /** Does the palette set the inks outright? Then, beside another gene's palette, `mixed` or the catalogue's word serves. */
  readonly outright?: boolean;
  /** The change of inks to use beside another gene's. */
  readonly mixed?: PaletteStep;
  /** Takes the place of the species' pattern; of several, the one of highest rank wins. */
  readonly pattern?: PatternName;
  /** Lies over whatever pattern there is. */
  readonly overlay?: PatternName;
  readonly pied?: boolean;
  /** Leatherback, silkback, scaleless: without spines and rows of scales. */
  readonly smooth?: boolean;
  readonly eyes?: 'red' | 'black' | 'blue';
}

export const EYES = { red: RED_EYE, black: BLACK_EYE, blue: BLUE_EYE } as const;

/** Patterns that say more than others, strongest first: a striped patternless animal is patternless. */
export const RANK: readonly PatternName[] = [
  'plain',
  'clown',
  'tessera',
  'web',
  'stripe',
  'fine-lines',
  'lines',
  'motley',
  'speckled',
  'lilly-white',
  'harlequin',
  'bands',
  'boa-saddles',
  'few-blotches',
  'aberrant',
];

type Body = 'snake' | 'other';
type Meaning = Pick<GeneRecipe, 'pattern' | 'overlay' | 'pied'>;

/** What each pattern word of the catalogue means on a snake and on any other body. */
export const MEANINGS: Readonly<Record<LookPattern, Readonly<Record<Body, Meaning>>>> = {
  pied: { snake: { pied: true }, other: { pied: true } },
  clown: { snake: { pattern: 'clown' }, other: { pattern: 'back-line' } },
  spider: { snake: { pattern: 'web' }, other: { pattern: 'flecks' } },
  stripe: { snake: { pattern: 'stripe' }, other: { pattern: 'side-lines' } },
  pinstripe: { snake: { pattern: 'fine-lines' }, other: { overlay: 'pinstripe' } },
  motley: { snake: { pattern: 'motley' }, other: { pattern: 'back-line' } },
  tessera: { snake: { pattern: 'tessera' }, other: { pattern: 'side-lines' } },
  banded: { snake: { pattern: 'rings' }, other: { pattern: 'bands' } },
  blotched: { snake: { pattern: 'wide-saddles' }, other: { pattern: 'small-fields' } },
  aberrant: { snake: { pattern: 'aberrant' }, other: { pattern: 'aberrant' } },
  reduced: { snake: { pattern: 'few-blotches' }, other: { pattern: 'flecks' } },
  patternless: { snake: { pattern: 'plain' }, other: { pattern: 'plain' } },
  speckled: { snake: { overlay: 'speckled' }, other: { pattern: 'flecks' } },
  spotted: { snake: { overlay: 'freckles' }, other: { overlay: 'large-spots' } },
  harlequin: { snake: { pattern: 'aberrant' }, other: { pattern: 'harlequin' } },
};
