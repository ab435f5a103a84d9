import type { NamedSpecies, Species } from '../species.ts';
import { agamasAndIguanas } from './agamas-and-iguanas.ts';
import { boas } from './boas.ts';
import { chameleons } from './chameleons.ts';
import { colubrids } from './colubrids.ts';
import { frogs } from './frogs.ts';
import { geckos } from './geckos.ts';
import { invertebrates } from './invertebrates.ts';
import { kingsnakes } from './kingsnakes.ts';
import { lizards } from './lizards.ts';
import { monitors } from './monitors.ts';
import { poisonFrogs } from './poison-frogs.ts';
import { pythons } from './pythons.ts';
import { ratSnakes } from './rat-snakes.ts';
import { salamanders } from './salamanders.ts';
import { tortoises } from './tortoises.ts';
import { trueGeckos } from './true-geckos.ts';
import { turtles } from './turtles.ts';

const named: readonly NamedSpecies[] = [
  ...pythons,
  ...boas,
  ...ratSnakes,
  ...kingsnakes,
  ...colubrids,
  ...geckos,
  ...trueGeckos,
  ...agamasAndIguanas,
  ...lizards,
  ...monitors,
  ...chameleons,
  ...tortoises,
  ...turtles,
  ...frogs,
  ...poisonFrogs,
  ...salamanders,
  ...invertebrates,
];

/** Every species of the catalogue, in the order of the files they are in. */
export const allSpecies: readonly Species[] = named.map(withSlug);

/** @returns the species with its slug: `Python regius` → `python-regius`. */
function withSlug(species: NamedSpecies): Species {
  return {
    slug: species.scientificName.toLowerCase().replaceAll(' ', '-'),
    ...species,
  };
}
