import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** First byte of whatever is sealed: how the others are laid out. */
export const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Bytes of a key of AES-256. */
export const KEY_BYTES = 32;

/**
 * Encrypts with AES-256-GCM (NIST SP 800-38D), its nonce by chance: a key may do so 2^32 times.
 * @param about what it is and whose; it must be said again to open it, so that nothing sealed can be put in another's place.
 * @returns one byte of format, the nonce, the tag and the encrypted bytes.
 */
export function seal(key: Buffer, about: string, content: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const encrypted = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), encrypted]);
}

/** @returns what was sealed. @throws where a byte, the key or what it is about is another. */
export function openSealed(key: Buffer, about: string, sealed: Buffer): Buffer {
  if (sealed.length < HEAD_BYTES || sealed[0] !== FORMAT) throw new Error('this was not sealed by us');
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
}
