import type { Category, Gene, Species, Zygosity } from '@vivarium/contracts/catalogue/index.ts';

/** Something of the catalogue that typed words can mean. */
export type Entity =
  | { kind: 'species'; species: Species }
  /** Zygosity null: whatever the animal has of the gene. */
  | { kind: 'trait'; species: Species; gene: Gene; zygosity: Zygosity | null }
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
    case 'category':
      return entity.subcategory === null
        ? `category ${entity.category.slug}`
        : `category ${entity.category.slug} ${entity.subcategory.slug}`;
  }
}
