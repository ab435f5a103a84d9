import type { Gene } from '@vivarium/catalogue/gene.ts';
import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import { zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import type { LiveAnimalAttributes, Trait } from '@vivarium/contracts/listings/live-animal.ts';
import type { ProblemDetail } from '@vivarium/contracts/shared/error-body.ts';
import { checkLoci } from './check-loci.ts';

/** The earliest place on Earth is 14 hours ahead of UTC: what hatched "today" there is not in the future. */
const FARTHEST_AHEAD_MS = 14 * 60 * 60 * 1000;

/** What the schema cannot know of an animal: whether the catalogue has its species and genes, and whether time allows. */
export function checkAnimal(animal: LiveAnimalAttributes, now: Date): ProblemDetail[] {
  const details: ProblemDetail[] = [];
  if (animal.species !== undefined && speciesBySlug(animal.species) === undefined) {
    details.push({
      path: 'attributes.species',
      message: 'is not a species of the catalogue',
      code: 'unknown_species',
    });
  } else if (animal.species === undefined && animal.traits.length > 0) {
    details.push({
      path: 'attributes.species',
      message: 'must be given before traits: genes belong to a species',
      code: 'species_required',
    });
  } else if (animal.species !== undefined) {
    details.push(...checkTraits(animal.species, animal.traits));
  }
  const latestDay = new Date(now.getTime() + FARTHEST_AHEAD_MS).toISOString().slice(0, 10);
  if (animal.hatchedOn !== undefined && animal.hatchedOn > latestDay) {
    details.push({
      path: 'attributes.hatchedOn',
      message: 'must not be in the future',
      code: 'in_the_future',
    });
  }
  return details;
}

function checkTraits(species: string, traits: readonly Trait[]): ProblemDetail[] {
  const seen = new Set<string>();
  const known: { trait: Trait; gene: Gene; path: string }[] = [];
  const details = traits.flatMap((trait, i): ProblemDetail[] => {
    const path = `attributes.traits.${i}`;
    const gene = geneOf(species, trait.gene);
    if (gene === undefined) {
      return [{ path: `${path}.gene`, message: `is not a known gene of ${species}`, code: 'unknown_gene' }];
    }
    if (seen.has(trait.gene)) {
      return [{ path: `${path}.gene`, message: 'is there twice', code: 'gene_twice' }];
    }
    seen.add(trait.gene);
    known.push({ trait, gene, path });
    const possible = zygositiesOf(gene);
    if (possible.includes(trait.zygosity)) return [];
    const message = `cannot be ${trait.zygosity}: ${gene.name} can be ${possible.join(', ')}`;
    return [{ path: `${path}.zygosity`, message, code: 'impossible_zygosity' }];
  });
  return [...details, ...checkLoci(known)];
}
