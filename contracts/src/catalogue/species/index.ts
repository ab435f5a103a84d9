import type { Species } from '../species.ts';
import { colubrids } from './colubrids.ts';
import { geckos } from './geckos.ts';
import { pythons } from './pythons.ts';

/** Every species of the catalogue, grouped as the files are. */
export const allSpecies: readonly Species[] = [...pythons, ...colubrids, ...geckos];
