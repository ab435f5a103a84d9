/** @returns what stands in a document for having a copy of this version of another one. */
export function seenVersion(id: string, version: number): string {
  return `${id}:${version}`;
}
