/** @returns text in lower case without accents, to compare by. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

/** @returns 0 for the same text, 1 for its beginning, 2 for the beginning of a word, undefined for no match. */
function rankOf(name: string, wanted: string): number | undefined {
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
