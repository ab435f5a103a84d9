import { search } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import { filterClauses, type TrendFilters } from './filters.ts';

/** What is on sale now, by species and trait. */
export interface Supply {
  /** @param trait null: of the species, whatever its traits */
  of(species: string, trait: string | null): number;
}

interface Answer {
  species: {
    buckets: { key: string; doc_count: number; traits: { buckets: { key: string; doc_count: number }[] } }[];
  };
}

/** @returns how many of each are on sale, of a part of the market. */
export async function readSupply(
  { elasticsearch, aliasOf }: Pick<Parts, 'elasticsearch' | 'aliasOf'>,
  filters: TrendFilters,
): Promise<Supply> {
  const { aggregations } = await search<never, Answer>(elasticsearch, {
    index: aliasOf('market'),
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [...filterClauses(filters), { term: { status: 'active' } }] } },
    aggs: {
      species: {
        terms: { field: 'species', size: 500 },
        aggs: { traits: { terms: { field: 'traits', size: 300 } } },
      },
    },
  });
  const counts = new Map(
    aggregations?.species.buckets.flatMap(({ key, doc_count, traits }) => [
      [`${key} `, doc_count] as const,
      ...traits.buckets.map((trait) => [`${key} ${trait.key}`, trait.doc_count] as const),
    ]),
  );
  return { of: (species, trait) => counts.get(`${species} ${trait ?? ''}`) ?? 0 };
}
