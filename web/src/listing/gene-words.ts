import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { Zygosity } from '@vivarium/catalogue/zygosity.ts';
import type { Gene } from '../catalogue/catalogue.ts';

const inheritanceWords: Record<Gene['inheritance'], MessageDescriptor> = {
  recessive: msg`Recessive: it shows only in an animal with two copies.`,
  incomplete_dominant: msg`Incomplete dominant: one copy shows, two copies show differently.`,
  dominant: msg`Dominant: one copy is enough to show.`,
  polygenic: msg`Line-bred: the work of many genes together, so there are neither hets nor supers.`,
};

/** @returns how a gene is passed on, in a sentence or two. */
export function inheritanceSentence(gene: Gene): string {
  return [
    i18n._(inheritanceWords[gene.inheritance]),
    gene.sexLinked ? t`It lies on a sex chromosome, so sons and daughters do not get it alike.` : '',
    gene.homozygousLethal ? t`Two copies do not survive.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** @returns what it means that this animal has the gene in this way. */
export function zygositySentence(gene: Gene, zygosity: Zygosity, chance?: number): string {
  switch (zygosity) {
    case 'visual':
      return gene.inheritance === 'recessive'
        ? t`This animal shows it, so it has two copies.`
        : t`This animal shows it.`;
    case 'super': {
      const { superForm } = gene;
      return superForm
        ? t`This animal has two copies, which is called ${superForm}.`
        : t`This animal has two copies.`;
    }
    case 'het':
      return t`Het: this animal carries one copy for certain. It does not show it, and passes it to about half of its young.`;
    case 'possible_het':
      return chance === undefined
        ? t`Possible het: it may carry one copy, going by its parents. Nobody can see whether it does.`
        : t`Possible het: it may carry one copy, with a chance of ${chance} %, going by its parents. Nobody can see whether it does.`;
  }
}
