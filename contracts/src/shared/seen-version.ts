/** @returns what stands in a document for having a copy of this version of another one. @param content what it says, as a hash */
export function seenVersion(id: string, { version, content }: { version: number; content: number }): string {
  return `${id}:${version}:${content}`;
}
