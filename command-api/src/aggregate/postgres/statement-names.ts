/** Asked for so often in this process, a statement gets a name. */
const OFTEN = 5;
/** Names at most, and texts that are counted: lists of another length are other texts. */
const [MOST_NAMES, MOST_COUNTED] = [300, 3000];

/**
 * Gives statements that are asked for again and again names, under which each connection has Postgres read and plan them once.
 * What answers with whatever columns there are (`*`) has none: where another version of this program adds a column, Postgres
 * refuses to go on with what was planned before it.
 * @returns the name of a statement; undefined: it has none
 */
export function statementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  let counts = new Map<string, number>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= MOST_NAMES || text.includes('*')) return undefined;
    const count = (counts.get(text) ?? 0) + 1;
    if (count < OFTEN) {
      if (counts.size >= MOST_COUNTED) counts = new Map();
      counts.set(text, count);
      return undefined;
    }
    counts.delete(text);
    const name = `s${names.size + 1}`;
    names.set(text, name);
    return name;
  };
}
