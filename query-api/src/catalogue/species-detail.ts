import { combinationsOf, genesOf, lociOf, speciesBySlug, zygositiesOf } from '@vivarium/catalogue/index.ts';
import type { SpeciesDetail } from '@vivarium/contracts/catalogue/http.ts';

/** @returns a species with all that the catalogue knows of its genes and their combinations; undefined when it has none of that slug. */
export function speciesDetail(slug: string): SpeciesDetail | undefined {
  const species = speciesBySlug(slug);
  if (species === undefined) return undefined;
  return {
    ...species,
    genes: genesOf(slug).map((gene) => ({ ...gene, zygosities: [...zygositiesOf(gene)] })),
    loci: [...lociOf(slug)],
    combinations: [...combinationsOf(slug)],
  };
}
