import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { speciesListQuery, speciesQuery } from '../api/catalogue.ts';

/** What a species or gene is also called, by its slug. Nothing until the API has told: the first names do without. */
export type OtherNames = (slug: string) => readonly string[];

/** @returns the other names of every species. */
export function useOtherNamesOfSpecies(): OtherNames {
  return useNamesIn(useQuery(speciesListQuery).data?.species);
}

/** @returns the other names of the genes of a species, which may be none yet (`''`). */
export function useOtherNamesOfGenes(species: string): OtherNames {
  return useNamesIn(useQuery({ ...speciesQuery(species), enabled: species !== '' }).data?.genes);
}

interface Named {
  slug: string;
  otherNames: readonly string[];
}

function useNamesIn(named: readonly Named[] | undefined): OtherNames {
  return useMemo(() => {
    const bySlug = new Map(named?.map(({ slug, otherNames }) => [slug, otherNames]));
    return (slug) => bySlug.get(slug) ?? [];
  }, [named]);
}
