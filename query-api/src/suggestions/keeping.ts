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
  const isFree = restricted.size + genes.size === 0;
  const hasGene = (entity: Entity) => entity.kind === 'trait' && genes.has(entity.gene.slug);
  return {
    region: isFree ? undefined : region,
    isKeepable: (entity) =>
      entity.kind === 'category' || !(restricted.has(entity.species.slug) || hasGene(entity)),
    countsOf: (counts) => {
      if (isFree) return counts;
      const left = new Map(counts);
      const take = (key: string, gone: number) => left.set(key, Math.max(0, (left.get(key) ?? 0) - gone));
      // Every animal is of one species and in the one category; those of the species are not suggested at all.
      for (const slug of restricted) take(LIVE_ANIMALS, counts.get(`species ${slug}`) ?? 0);
      for (const [key, gone] of counts) {
        const [kind, slug = '', gene = '', zygosity] = key.split(' ');
        if (kind !== 'trait' || zygosity !== undefined || !genes.has(gene) || restricted.has(slug)) continue;
        for (const from of [LIVE_ANIMALS, `species ${slug}`]) take(from, gone);
      }
      return left;
    },
  };
}
