import type { Gene } from '@vivarium/catalogue/gene.ts';
import type { Zygosity } from '@vivarium/catalogue/zygosity.ts';

const inheritanceWords: Record<Gene['inheritance'], string> = {
  recessive: 'Recessive: it shows only in an animal with two copies.',
  incomplete_dominant: 'Incomplete dominant: one copy shows, two copies show differently.',
  dominant: 'Dominant: one copy is enough to show.',
  polygenic: 'Line-bred: the work of many genes together, so there are neither hets nor supers.',
};

/** @returns how a gene is passed on, in a sentence or two. */
export function inheritanceSentence(gene: Gene): string {
  const linked = gene.sexLinked
    ? ' It lies on a sex chromosome, so sons and daughters do not get it alike.'
    : '';
  const lethal = gene.homozygousLethal ? ' Two copies do not survive.' : '';
  return inheritanceWords[gene.inheritance] + linked + lethal;
}

/** @returns what it means that this animal has the gene in this way. */
export function zygositySentence(gene: Gene, zygosity: Zygosity, chance?: number): string {
  switch (zygosity) {
    case 'visual':
      return gene.inheritance === 'recessive'
        ? 'This animal shows it, so it has two copies.'
        : 'This animal shows it.';
    case 'super':
      return `This animal has two copies${gene.superForm ? `, which is called ${gene.superForm}` : ''}.`;
    case 'het':
      return 'Het: this animal carries one copy for certain. It does not show it, and passes it to about half of its young.';
    case 'possible_het':
      return `Possible het: it may carry one copy${chance === undefined ? '' : `, with a chance of ${chance} %`}, going by its parents. Nobody can see whether it does.`;
  }
}
