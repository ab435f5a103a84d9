import { chameleon } from './bespoke/chameleon.ts';
import { scorpion } from './bespoke/scorpion.ts';
import { tarantula } from './bespoke/tarantula.ts';
import { tortoise } from './bespoke/tortoise.ts';
import { turtle } from './bespoke/turtle.ts';
import type { LizardBuild } from './lizard/build.ts';
import { BUILDS } from './lizard/builds.ts';
import { lizard } from './lizard/lizard.ts';
import type { Morph } from './looks/morph.ts';
import type { Form } from './looks/species-look.ts';
import { PATTERNS } from './markings/named.ts';
import { pied } from './markings/white.ts';
import type { Figure } from './plate.ts';
import type { Random } from './seed.ts';
import { snake } from './snake/snake.ts';

/** The animal in its pose. `pose` and `chance` are separate streams, so that siblings of one pose can differ in markings. */
export function figureOf(form: Form, morph: Morph, pose: Random, chance: Random): Figure {
  const { palette } = morph;
  const patterns = [...morph.patterns.flatMap((name) => [...PATTERNS[name]]), ...(morph.pied ? [pied] : [])];
  switch (form.kind) {
    case 'snake':
      return snake(form, { palette, patterns }, pose, chance);
    case 'lizard': {
      const build: LizardBuild = BUILDS[form.build];
      const own: LizardBuild = morph.smooth ? { ...build, ornaments: [], skin: 'gloss' } : build;
      return lizard(own, { palette, patterns }, pose, chance);
    }
    case 'tortoise':
      return tortoise(palette, form.shell, pose, chance);
    case 'turtle':
      return turtle(palette, form.shell, pose, chance);
    case 'chameleon':
      return chameleon(palette, form.casque, pose, chance);
    case 'tarantula':
      return tarantula(palette, pose);
    case 'scorpion':
      return scorpion(palette, pose);
  }
}
