import type { Gene } from '@vivarium/catalogue/gene.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import type { ProblemDetail } from '@vivarium/contracts/shared/error-body.ts';

export interface PlacedTrait {
  trait: Trait;
  gene: Pick<Gene, 'locus'>;
  /** Path of the trait in the body. */
  path: string;
}

/**
 * Fewest copies of the allele that an animal with the trait must have. A visual recessive counts one: beside another
 * allele of its locus it may be half of a compound that shows. A possible het may have none. (Supers: see below.)
 */
function fewestCopies({ zygosity }: Trait): number {
  return zygosity === 'possible_het' ? 0 : 1;
}

/**
 * An animal has two alleles at a locus; a super form is two of the same and leaves no place for another.
 * @returns a detail for each trait that would be one too many.
 */
export function checkLoci(traits: readonly PlacedTrait[]): ProblemDetail[] {
  const byLocus = Map.groupBy(traits, ({ gene }) => gene.locus);
  byLocus.delete(undefined);
  return [...byLocus.values()].flatMap((alleles) => {
    const superForm = alleles.find(({ trait }) => trait.zygosity === 'super');
    let copies = 0;
    const tooMany = alleles.filter((allele) => {
      copies += fewestCopies(allele.trait);
      return superForm === undefined ? copies > 2 : allele !== superForm;
    });
    return tooMany.map(({ path }) => ({
      path: `${path}.gene`,
      message: 'is one allele too many: it shares its locus with other traits of this animal',
      code: 'too_many_alleles',
    }));
  });
}
