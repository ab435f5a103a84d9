import { allCategories, allSpecies, allSpeciesGenes } from '@vivarium/catalogue/index.ts';
import { type Random, seededRandom } from '../../random/seeded.ts';

/** What people type, by what they mean with it. */
export interface TypedQuery {
  meaning: 'species' | 'trade name' | 'trait' | 'category' | 'seller' | 'place' | 'misspelt' | 'words before';
  text: string;
}

const cities = 'austin,leeds,new york,berlin,san antonio,toronto,manchester,sydney,paris,los angeles'.split(
  ',',
);
const before = ['female', 'adult', 'proven', 'cb 2025'];

/** @returns 200 queries in an order of chance, the same each time. */
export function typedQueries(sellers: readonly string[]): TypedQuery[] {
  const random = seededRandom(4);
  const traits = allSpeciesGenes.flatMap(({ species, genes }) => genes.map((gene) => ({ species, gene })));
  const nameOf = (slug: string) => allSpecies.find((species) => species.slug === slug)?.commonName ?? slug;
  const make = (meaning: TypedQuery['meaning'], count: number, text: () => string): TypedQuery[] =>
    Array.from({ length: count }, () => ({ meaning, text: text().toLowerCase() }));
  const aSpecies = () => random.pick(allSpecies).commonName;
  const aTrait = () => {
    const { species, gene } = random.pick(traits);
    const form = random.pick(['', '', 'het ', 'super ']);
    return random.chance(0.5) ? `${form}${gene.name}` : `${form}${gene.name} ${nameOf(species)}`;
  };
  const subcategories = allCategories.flatMap((category) => category.subcategories.map(({ name }) => name));
  const tradeNames = allSpecies.flatMap(({ otherNames }) => otherNames);
  const queries = [
    ...make('species', 50, aSpecies),
    ...make('trade name', 20, () => random.pick(tradeNames)),
    ...make('trait', 50, aTrait),
    ...make('category', 15, () => random.pick(subcategories)),
    ...make('seller', 20, () => random.pick(sellers)),
    ...make('place', 15, () => random.pick(cities)),
    ...make('misspelt', 20, () => withSwap(aSpecies(), random)),
    ...make('words before', 10, () => `${random.pick(before)} ${aTrait()}`),
  ];
  return shuffled(queries, random);
}

/** @returns the text with two neighbours behind the first letter swapped. */
function withSwap(text: string, random: Random): string {
  const at = random.integer(1, Math.max(1, text.length - 3));
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
