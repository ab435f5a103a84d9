import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { Zygosity } from '@vivarium/catalogue/zygosity.ts';
import type { Gene } from '../catalogue/catalogue.ts';
import type { OtherAllele } from './other-allele.ts';

const inheritanceWords: Record<Gene['inheritance'], MessageDescriptor> = {
  recessive: msg`Recessive: it shows only in an animal with two copies.`,
  incomplete_dominant: msg`Incomplete dominant: one copy shows, two copies show differently.`,
  dominant: msg`Dominant: one copy is enough to show.`,
  polygenic: msg`Line-bred: the work of many genes together, so there are neither hets nor supers.`,
};

/**
 * @param other what the animal has at the same place beside it, if that is known
 * @returns how a gene is passed on, in a sentence or two
 */
export function inheritanceSentence(gene: Gene, other?: OtherAllele): string {
  return [
    // That it takes two copies would not be true of one that shows with the other allele.
    other !== undefined && gene.inheritance === 'recessive'
      ? t`Recessive: one copy beside a normal one does not show.`
      : i18n._(inheritanceWords[gene.inheritance]),
    gene.sexLinked ? t`It lies on a sex chromosome, so sons and daughters do not get it alike.` : '',
    gene.homozygousLethal === true ? t`Two copies do not survive.` : '',
    gene.homozygousLethal === 'assumed' ? t`No animal with two copies is proven to have lived.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

interface TraitOfGene {
  zygosity: Zygosity;
  /** In per cent, of a possible het. */
  chance?: number | undefined;
}

/**
 * @param trait of the gene
 * @param other what the animal has at the same place beside it, if that is known
 * @returns what it means that this animal has the gene in this way
 */
export function zygositySentence(gene: Gene, trait: TraitOfGene, other?: OtherAllele): string {
  const { zygosity, chance } = trait;
  if (other !== undefined) return otherAlleleSentence(other);
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

function otherAlleleSentence({ name, compound }: OtherAllele): string {
  return compound === undefined
    ? t`This animal has one copy, and one of ${name}, which lies at the same place.`
    : t`This animal has one copy, and one of ${name}, which lies at the same place. Together they are called ${compound}.`;
}
