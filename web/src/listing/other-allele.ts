import type { Locus } from '@vivarium/catalogue/gene.ts';
import type { Zygosity } from '@vivarium/catalogue/zygosity.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** What an animal has beside an allele at the same place in its genome, where that is another one that has a name. */
export interface OtherAllele {
  name: string;
  /** What an animal with the two is called. */
  compound?: string;
}

interface TraitOfAnimal {
  gene: string;
  zygosity: Zygosity;
}

/**
 * @param trait one of the animal's
 * @param traits all of them; each that is visual or het is at least one copy, and there are two places for them
 * @param loci of the species, which the server tells; without them it is not known what the two are called
 * @returns undefined where no other allele of its locus is told: then the animal may have two copies of the same
 */
export function otherAlleleOf(
  trait: TraitOfAnimal,
  traits: readonly TraitOfAnimal[],
  species: string | undefined,
  catalogue: Pick<Catalogue, 'geneOf'>,
  loci: readonly Locus[] = [],
): OtherAllele | undefined {
  const locus = catalogue.geneOf(trait.gene, species)?.locus;
  if (species === undefined || locus === undefined || !hasOneCopy(trait)) return undefined;
  const alleles = traits.filter((one) => one.gene !== trait.gene && hasOneCopy(one));
  const other = alleles
    .map(({ gene }) => catalogue.geneOf(gene, species))
    .find((gene) => gene?.locus === locus);
  if (other === undefined) return undefined;
  const compound = loci
    .flatMap(({ compounds }) => compounds)
    .find(({ alleles: both }) => both.includes(trait.gene) && both.includes(other.slug));
  return { name: other.name, ...(compound && { compound: compound.name }) };
}

function hasOneCopy({ zygosity }: TraitOfAnimal): boolean {
  return zygosity === 'visual' || zygosity === 'het';
}
