import type { SpeciesGroup } from './species.ts';

/** The groups that buyers navigate by, in the order they are shown, each as it is called where it stands beside the others. */
export const speciesGroups: readonly { slug: SpeciesGroup; name: string }[] = [
  { slug: 'snake', name: 'Snakes' },
  { slug: 'gecko', name: 'Geckos' },
  { slug: 'lizard', name: 'Other lizards' },
  { slug: 'chameleon', name: 'Chameleons' },
  { slug: 'tortoise', name: 'Tortoises' },
  { slug: 'turtle', name: 'Turtles' },
  { slug: 'frog', name: 'Frogs and toads' },
  { slug: 'salamander', name: 'Salamanders and newts' },
  { slug: 'invertebrate', name: 'Spiders and scorpions' },
];
