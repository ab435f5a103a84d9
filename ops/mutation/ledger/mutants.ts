/** One small change of a database. */
export interface Mutant {
  /** Where and what, for a person. */
  what: string;
  /** The statement that makes it. */
  statement: string;
}

/** What one word or sign of SQL may wrongly be; all of it parses, so that only its doing can give it away. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/<>/g, '='],
  [/(?<![<>:=])<(?![>=])/g, '<='],
  [/(?<![<>:=])>(?![=])/g, '>='],
  [/(?<= )\+(?= )/g, '-'],
  [/(?<= )-(?= )/g, '+'],
  [/-(?=amount)/g, ''],
  [/\bor\b/g, 'and'],
  [/\band\b/g, 'or'],
  [/\bif not\b/g, 'if'],
  [/\bif found\b/g, 'if not found'],
  [/\bis distinct from\b/g, 'is not distinct from'],
  [/\bleast\b/g, 'greatest'],
  [/\bgreatest\b/g, 'least'],
  [/\breturn true\b/g, 'return false'],
  [/\breturn false\b/g, 'return true'],
  [/(?<=[ ,(])0(?=[ ,);])/g, '1'],
  // What is performed is thrown away: whatever is selected there is the same.
  [/(?<=[ ,(])(?<!\bperform )1(?=[ ,);])/g, '2'],
  [/'voided'/g, "'posted'"],
  [/'LG00\d'/g, "'LG009'"],
  // A statement less: what is raised, locked or written.
  [/\braise exception [^;]*;/g, 'null;'],
  [/\bperform [^;]*;/g, 'null;'],
  [/\bupdate ledger\.account a\s+set [^;]*;/g, 'null;'],
  [/\bfor no key update\b/g, ''],
  [/\bfor update\b/g, ''],
];

/**
 * @param definition `create or replace function …`, as the database says it
 * @returns it with one thing changed, for each thing that can be
 */
export function mutantsOf(name: string, definition: string): Mutant[] {
  const start = definition.indexOf('$function$') + '$function$'.length;
  const end = definition.lastIndexOf('$function$');
  const body = definition.slice(start, end);
  // What is said of it is not what it does.
  const code = body.replaceAll(/--[^\n]*/g, (comment) => ' '.repeat(comment.length));
  return swaps.flatMap(([pattern, instead]) =>
    [...code.matchAll(pattern)].map(({ 0: found, index }) => {
      const line = body.slice(0, index).split('\n').length;
      const changed = body.slice(0, index) + instead + body.slice(index + found.length);
      const said = found.replaceAll(/\s+/g, ' ').slice(0, 60);
      return {
        what: `${name}:${line} “${said}” → “${instead}”`,
        statement: definition.slice(0, start) + changed + definition.slice(end),
      };
    }),
  );
}
