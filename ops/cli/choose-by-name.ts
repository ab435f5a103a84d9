/**
 * @param what one of them, in the singular, as the error calls it.
 * @returns those of the names, in their own order; all of them where none is named.
 * @throws in plain words when there is none of a name.
 */
export function chooseByName<Named extends { readonly name: string }>(
  what: string,
  all: readonly Named[],
  names: readonly string[],
): readonly Named[] {
  const known = all.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no ${what} “${unknown.join(' ')}”. There are: ${known.join(', ')}`);
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}
