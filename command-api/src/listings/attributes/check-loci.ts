import type { Gene } from '@vivarium/contracts/catalogue/gene.ts';
import type { Trait } from '@vivarium/contracts/listing/live-animal.ts';
import type { ProblemDetail } from '@vivarium/contracts/shared/problem.ts';

export interface PlacedTrait {
  trait: Trait;
  gene: Pick<Gene, 'locus'>;
  /** Path of the trait in the body. */
  path: string;
}

/**
 * Fewest copies of the allele that an animal with the trait must have. A visual recessive counts one: beside another
 * allele of its locus it may be half of a compound that shows. A possible het may have none.
 */
function fewestCopies({ zygosity }: Trait): number {
  if (zygosity === 'possible_het') return 0;
  return zygosity === 'super' ? 2 : 1;
}

/** An animal has two alleles at a locus. @returns a detail for each trait that would be one too many. */
export function checkLoci(traits: readonly PlacedTrait[]): ProblemDetail[] {
  const byLocus = Map.groupBy(traits, ({ gene }) => gene.locus);
  byLocus.delete(undefined);
  return [...byLocus.values()].flatMap((alleles) => {
    let copies = 0;
    return alleles.flatMap(({ trait, path }): ProblemDetail[] => {
      const own = fewestCopies(trait);
      const fits = copies + own <= 2 && !(own === 0 && copies === 2 && hasSuper(alleles));
      copies += own;
      if (fits) return [];
      const message = 'is one allele too many: it shares its locus with other traits of this animal';
      return [{ path: `${path}.gene`, message, code: 'too_many_alleles' }];
    });
  });
}

function hasSuper(alleles: readonly PlacedTrait[]): boolean {
  return alleles.some(({ trait }) => trait.zygosity === 'super');
}
