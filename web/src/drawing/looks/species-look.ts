import type { Casque } from '../bespoke/chameleon.ts';
import type { ShellPattern } from '../bespoke/scutes.ts';
import type { Palette } from '../colour/palette.ts';
import type { LizardName } from '../lizard/builds.ts';
import type { PatternName } from '../markings/named.ts';
import type { HeadName } from '../snake/heads.ts';

/** The body that is drawn, and what only that body has. */
export type Form =
  | {
      readonly kind: 'snake';
      readonly head: HeadName;
      readonly girth: number;
      readonly poses: 'stout' | 'slender';
      readonly headSize?: number;
      readonly crown?: CrownName;
    }
  | { readonly kind: 'lizard'; readonly build: LizardName }
  | { readonly kind: 'tortoise' | 'turtle'; readonly shell: ShellPattern }
  | { readonly kind: 'chameleon'; readonly casque: Casque }
  | { readonly kind: 'tarantula' | 'scorpion' };

export type CrownName = 'bands' | 'arrow' | 'spear' | 'dark' | 'collar' | 'mask' | 'none';

/** How the wild type of a species looks. */
export interface SpeciesLook {
  readonly form: Form;
  readonly palette: Palette;
  readonly pattern: PatternName;
}

/**
 * Inks from one line: base, flank, mark, edge, inner, head, iris (six hexadecimal digits each; the pupil is dark).
 */
export function inksOf(line: string): Palette {
  const [base, flank, mark, edge, inner, head, iris] = line.split(' ').map((c) => `#${c}`);
  const ground = base ?? '#8a7858';
  return {
    base: ground,
    flank: flank ?? ground,
    mark: mark ?? ground,
    edge: edge ?? ground,
    inner: inner ?? ground,
    head: head ?? ground,
    iris: iris ?? '#a9854a',
    pupil: '#0d0a08',
  };
}
