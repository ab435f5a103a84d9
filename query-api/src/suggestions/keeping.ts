import { restrictedGenesIn, restrictedIn } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import type { Entity } from '../names/entity.ts';
import type { Counts } from './counts.ts';

/** What may be kept where somebody lives, as far as suggestions care. */
export interface Keeping {
  /** Undefined where nothing is restricted, so that all those places share what is remembered of them. */
  region: string | undefined;
  isKeepable(entity: Entity): boolean;
  /** @returns the counts without what may not be kept. */
  countsOf(counts: Counts): Counts;
}

const LIVE_ANIMALS = 'category live-animal';

/** @param region where somebody lives; undefined when they did not say */
export function keeping(region: string | undefined): Keeping {
  const restricted = new Set(region === undefined ? [] : restrictedIn(region).map(({ species }) => species));
  const genes = new Set(region === undefined ? [] : restrictedGenesIn(region));
  const hasGene = (entity: Entity) => entity.kind === 'trait' && genes.has(entity.gene.slug);
  return {
    region: restricted.size === 0 ? undefined : region,
    isKeepable: (entity) =>
      entity.kind === 'category' || !(restricted.has(entity.species.slug) || hasGene(entity)),
    countsOf: (counts) => {
      if (restricted.size === 0) return counts;
      // Every animal is of one species and in the one category; those of the species are not suggested at all.
      const gone = [...restricted].reduce((sum, slug) => sum + (counts.get(`species ${slug}`) ?? 0), 0);
      return new Map(counts).set(LIVE_ANIMALS, Math.max(0, (counts.get(LIVE_ANIMALS) ?? 0) - gone));
    },
  };
}
