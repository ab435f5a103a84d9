import { amphibianBuilds } from './amphibian-builds.ts';
import { frogBuilds } from './frog-builds.ts';
import { geckoBuilds } from './gecko-builds.ts';
import { lizardBuilds } from './lizard-builds.ts';

/** The bodies of four-legged animals. */
export const BUILDS = { ...geckoBuilds, ...lizardBuilds, ...amphibianBuilds, ...frogBuilds };

export type LizardName = keyof typeof BUILDS;
