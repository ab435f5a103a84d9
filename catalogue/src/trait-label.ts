import type { Gene } from './gene.ts';
import type { Zygosity } from './zygosity.ts';

/**
 * A trait as breeders write it: `Pied`, `het Pied`, `66% poss het Clown`, `Super Pastel`.
 *
 * @param gene a gene of the catalogue
 * @param zygosity what the animal has of it; whether the gene allows it is for `zygositiesOf` to say
 * @param chance of a possible het, in per cent; left out when not known
 * @returns the label; two copies of a gene without a named super form read `homozygous Pinstripe`
 */
export function traitLabel(
  gene: Pick<Gene, 'name' | 'superForm'>,
  zygosity: Zygosity,
  chance?: number,
): string {
  switch (zygosity) {
    case 'visual':
      return gene.name;
    case 'het':
      return `het ${gene.name}`;
    case 'possible_het':
      return chance === undefined ? `poss het ${gene.name}` : `${chance}% poss het ${gene.name}`;
    case 'super':
      return gene.superForm ?? `homozygous ${gene.name}`;
  }
}
