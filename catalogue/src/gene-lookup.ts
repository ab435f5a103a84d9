import type { Gene, Locus } from './gene.ts';
import { allSpeciesGenes } from './genes/index.ts';

const genesBySpecies: ReadonlyMap<string, readonly Gene[]> = new Map(
  allSpeciesGenes.map(({ species, genes }) => [species, genes]),
);
const lociBySpecies: ReadonlyMap<string, readonly Locus[]> = new Map(
  allSpeciesGenes.map(({ species, loci }) => [species, loci]),
);
const geneIndex: ReadonlyMap<string, ReadonlyMap<string, Gene>> = new Map(
  allSpeciesGenes.map(({ species, genes }) => [species, new Map(genes.map((gene) => [gene.slug, gene]))]),
);

/**
 * @param speciesSlug a species slug
 * @returns the genes known of the species; empty when the catalogue knows none, or not the species; constant time
 */
export function genesOf(speciesSlug: string): readonly Gene[] {
  return genesBySpecies.get(speciesSlug) ?? [];
}

/**
 * @param speciesSlug a species slug
 * @param geneSlug a gene slug, which means something only within its species
 * @returns the gene, or `undefined` when the species has none of that slug; constant time
 */
export function geneOf(speciesSlug: string, geneSlug: string): Gene | undefined {
  return geneIndex.get(speciesSlug)?.get(geneSlug);
}

/**
 * @param speciesSlug a species slug
 * @returns the loci at which the species has several named alleles; constant time
 */
export function lociOf(speciesSlug: string): readonly Locus[] {
  return lociBySpecies.get(speciesSlug) ?? [];
}
