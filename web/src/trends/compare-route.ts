/** Something that is compared: a species, or one trait of it. */
export interface Compared {
  species: string;
  trait?: string;
}

/** More lines than these nobody can tell apart. */
export const MOST_COMPARED = 4;

/** @returns what an address compares: `of=python-regius:clown&of=…`; what it does not understand is left out. */
export function readCompared(params: URLSearchParams): Compared[] {
  const known = new Set<string>();
  return params
    .getAll('of')
    .flatMap((text): Compared[] => {
      const [, species, trait] = /^([a-z0-9-]{1,128})(?::([a-z0-9-]{1,128}))?$/.exec(text) ?? [];
      if (species === undefined || known.has(text)) return [];
      known.add(text);
      return [{ species, ...(trait !== undefined && { trait }) }];
    })
    .slice(0, MOST_COMPARED);
}

/** @returns the key of something compared, as addresses have it. */
export function comparedKey({ species, trait }: Compared): string {
  return trait === undefined ? species : `${species}:${trait}`;
}
