/** @returns the price guide to animals of a species that have all of these traits, and maybe others beside them. @param traits slugs of genes */
export function guidePath(species: string, traits: readonly string[]): string {
  return `/trends/prices?${new URLSearchParams([['species', species], ...traits.map((trait) => ['trait', trait])])}`;
}
