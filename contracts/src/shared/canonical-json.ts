/**
 * @returns the JSON of a value with the members of each object in the order of their names: equal values, equal texts; of
 *   undefined the empty text
 */
export function canonicalJson(value: unknown): string {
  const text: string | undefined = JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
  return text ?? '';
}
