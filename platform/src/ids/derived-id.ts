import { createHash } from 'node:crypto';

/**
 * An id that follows from what it stands for: whoever makes it anew, after a crash or beside others, makes the same.
 * @param parts told apart by where one ends
 * @returns a UUID of version 8 (RFC 9562) of the first 122 bits of their SHA-256
 */
export function derivedId(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  const whole = `${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant}${hex.slice(17)}`;
  return [
    whole.slice(0, 8),
    whole.slice(8, 12),
    whole.slice(12, 16),
    whole.slice(16, 20),
    whole.slice(20),
  ].join('-');
}
