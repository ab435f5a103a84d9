import type { Category, Combination, Gene, Species, Zygosity } from '@vivarium/catalogue/index.ts';

/** Something of the catalogue that typed words can mean. */
export type Entity =
  | { kind: 'species'; species: Species }
  /** Zygosity null: whatever the animal has of the gene. */
  | { kind: 'trait'; species: Species; gene: Gene; zygosity: Zygosity | null }
  | { kind: 'combination'; species: Species; combination: Combination }
  | { kind: 'category'; category: Category; subcategory: { slug: string; name: string } | null };

/** @returns what tells an entity from all others; also where its listings are counted under. */
export function keyOf(entity: Entity): string {
  switch (entity.kind) {
    case 'species':
      return `species ${entity.species.slug}`;
    case 'trait': {
      const gene = `trait ${entity.species.slug} ${entity.gene.slug}`;
      return entity.zygosity === null ? gene : `${gene} ${entity.zygosity}`;
    }
    case 'combination':
      return combinationKey(entity.species.slug, entity.combination.slug);
    case 'category':
      return entity.subcategory === null
        ? `category ${entity.category.slug}`
        : `category ${entity.category.slug} ${entity.subcategory.slug}`;
  }
}

/** @returns the key of a combination, by slugs. */
export function combinationKey(species: string, combination: string): string {
  return `combination ${species} ${combination}`;
}
