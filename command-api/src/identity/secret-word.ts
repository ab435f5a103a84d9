import { createHash, randomBytes } from 'node:crypto';

/** @returns a word of 256 random bits, as it travels in cookies and links. */
export function newSecretWord(): string {
  return randomBytes(32).toString('base64url');
}

/** @returns what is stored of such a word. 256 random bits need no salt and no slow hash. */
export function hashOfWord(word: string): Buffer {
  return createHash('sha256').update(word).digest();
}
