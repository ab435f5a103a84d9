/** Tells which attributes a client asked for. */
export type Selection = (attribute: string) => boolean;

/** One name or several. */
export type Names = string | readonly string[] | null | undefined;

/** @returns the names as a list; undefined when nothing was said. */
export function nameList(names: Names): readonly string[] | undefined {
  if (names === undefined || names === null) return undefined;
  return typeof names === 'string' ? [names] : names;
}

/** Descriptions are long and no part of an item: they come only where they are asked for by name. */
export function namesDescription(names: Names): boolean {
  return nameList(names)?.some((name) => name.split(':')[0] === 'description') ?? false;
}

/**
 * `attributesToRetrieve` and its kin: names, `*` for all, `-name` for all but. An object's name stands for
 * its members (`species` for `species.commonName`).
 */
export function selectionOf(names: Names): Selection {
  const list = nameList(names);
  if (list === undefined) return () => true;
  const wanted = new Set(list);
  const isNamed = (attribute: string, sign = '') =>
    wanted.has(`${sign}${attribute}`) || wanted.has(`${sign}${attribute.split('.')[0]}`);
  if (wanted.has('*')) return (attribute) => !isNamed(attribute, '-');
  return (attribute) => isNamed(attribute);
}
