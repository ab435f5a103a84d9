import { z } from 'zod';
import type { Gene } from './gene.ts';

/**
 * What a listing says an animal carries of a gene.
 *
 * - `visual`: it shows the trait (two copies of a recessive; one, or at least one, of a dominant gene).
 * - `het`: it carries one copy of a recessive, for certain.
 * - `possible_het`: it may carry one copy of a recessive, with a chance known from its parents.
 * - `super`: it has two copies of an incomplete dominant.
 */
export const zygositySchema = z.enum(['visual', 'het', 'possible_het', 'super']);

export type Zygosity = z.infer<typeof zygositySchema>;

/** Chances that the trade states, in per cent: 66 from het × het, 50 from het × normal, 33 one generation on. */
export const possibleHetChances = [66, 50, 33, 25] as const;

/**
 * The zygosities that an animal can be sold as having for a gene.
 *
 * @param gene a gene of the catalogue
 * @returns `visual` for every gene; also `het` and `possible_het` for a recessive one; also `super` where the
 *   animal with two copies lives and has a name
 */
export function zygositiesOf(
  gene: Pick<Gene, 'inheritance' | 'superForm' | 'homozygousLethal'>,
): readonly Zygosity[] {
  if (gene.inheritance === 'recessive') return ['visual', 'het', 'possible_het'];
  const hasSuper = gene.inheritance === 'incomplete_dominant' && gene.superForm && !gene.homozygousLethal;
  return hasSuper ? ['visual', 'super'] : ['visual'];
}
