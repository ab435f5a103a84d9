import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SearchRoute } from './route/search-route.ts';

/** A refinement that the typed words may mean. */
export interface Suggestion {
  key: string;
  name: string;
  detail: string;
  detailIsScientific: boolean;
  route: SearchRoute;
  /** What of the typed text is left to search for. */
  query: string;
}

const MOST = 7;

/** @returns text in lower case without accents, to compare by. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

/** @returns 0 for the same text, 1 for its beginning, 2 for the beginning of a word, undefined for no match. */
export function rankOf(name: string, wanted: string): number | undefined {
  const folded = fold(name);
  if (folded === wanted) return 0;
  if (folded.startsWith(wanted)) return 1;
  return folded.includes(` ${wanted}`) || folded.includes(`-${wanted}`) ? 2 : undefined;
}

/** @returns the best rank of any of the names. */
export function bestRank(names: readonly string[], wanted: string): number | undefined {
  const ranks = names.map((name) => rankOf(name, wanted)).filter((rank) => rank !== undefined);
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

/**
 * Species and genes whose names begin with what was typed, best match first. Short texts suggest nothing: two
 * letters are an abbreviation of the trade only when they are one exactly ("BP").
 */
export function suggest(text: string, catalogue: Catalogue | undefined): Suggestion[] {
  const wanted = fold(text);
  if (catalogue === undefined || wanted.length < 2) return [];
  const found: { rank: number; suggestion: Suggestion }[] = [];
  for (const species of catalogue.species) {
    const rank = bestRank([species.commonName, species.scientificName, ...species.otherNames], wanted);
    if (rank !== undefined && (wanted.length > 2 || rank === 0)) {
      found.push({ rank, suggestion: ofSpecies(species) });
    }
    if (wanted.length < 3) continue;
    for (const gene of catalogue.genesOf(species.slug)) {
      const geneRank = bestRank([gene.name, ...gene.otherNames], wanted);
      if (geneRank === undefined || geneRank > 1) continue;
      found.push({ rank: geneRank + 0.5, suggestion: ofGene(species, gene) });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ suggestion }) => suggestion);
}

function ofSpecies(species: Catalogue['species'][number]): Suggestion {
  return {
    key: species.slug,
    name: species.commonName,
    detail: species.scientificName,
    detailIsScientific: true,
    route: { facets: { category: ['live-animal'], species: [species.slug] } },
    query: '',
  };
}

function ofGene(species: Catalogue['species'][number], gene: { slug: string; name: string }): Suggestion {
  return {
    key: `${species.slug}/${gene.slug}`,
    name: gene.name,
    detail: `trait, ${species.commonName.toLowerCase()}`,
    detailIsScientific: false,
    route: { facets: { category: ['live-animal'], species: [species.slug], traits: [gene.slug] } },
    query: '',
  };
}
