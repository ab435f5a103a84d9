/** A service or a program as far as its place in the order goes. */
interface Startable {
  readonly name: string;
  readonly upstreams?: Readonly<Record<string, { readonly server: string }>>;
  readonly after?: readonly string[];
}

/** The names of what must be there before it starts. */
export function neededBy({ upstreams = {}, after = [] }: Startable): readonly string[] {
  return [...new Set([...Object.values(upstreams).map(({ server }) => server), ...after])];
}

/**
 * Orders services or programs so that each comes after all that it needs, and the later the longer the way to it is: the gateway,
 * which needs servers that need others, comes last.
 *
 * @throws when one needs one that there is not, or that needs it in turn
 */
export function startOrder<T extends Startable>(definitions: readonly T[]): T[] {
  const depthOf = (definition: T, path: readonly string[] = []): number => {
    if (path.includes(definition.name)) throw new Error(`${definition.name} would start after itself`);
    const needed = neededBy(definition).map((name) => {
      const found = definitions.find((each) => each.name === name);
      if (!found) throw new Error(`${definition.name} needs ${name}, which there is not`);
      return depthOf(found, [...path, definition.name]);
    });
    return Math.max(0, ...needed.map((depth) => depth + 1));
  };
  const depths = new Map(definitions.map((definition) => [definition, depthOf(definition)]));
  return definitions.toSorted((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0));
}
