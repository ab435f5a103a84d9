/** @returns a short text for a text: the same for the same, and hardly ever so for another. Nothing that must not be guessed. */
export function fingerprint(text: string): string {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return (hash >>> 0).toString(16);
}
